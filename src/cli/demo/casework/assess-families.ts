import { recordAssessment } from '../../../casework/record-assessment.command.ts'
import type { DemoCase } from '../demo-case.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices, wordsOn } from '../words/voices.ts'
import { withEachCase } from './with-each-case.ts'

/** Practitioners sit down with families and write each need in two voices, and what is going well. */
export async function assessFamilies(day: DemoDay, cases: readonly DemoCase[]): Promise<void> {
  await withEachCase(day, 'assessed', {
    cases,
    async does({ familyId, needs, person, number }) {
      const recorded = await recordAssessment(day.services, person, {
        assessmentId: idOf(day.day, 'assessment', familyId),
        familyId,
        needs: needs.map(({ headline, need }, at) => ({
          need,
          familyWords: inTurn(wordsOn(headline).family, number + at),
          practitionerWords: inTurn(wordsOn(headline).practitioner, number + at),
        })),
        goingWell: inTurn(voices['going-well'], number),
      })
      if (recorded.kind !== 'recorded') throw refused('record an assessment', recorded.kind)
    },
  })
}
