import { commitAuditSample } from '../../../outcomes/commit-audit-sample.command.ts'
import { drawAuditSample } from '../../../outcomes/draw-audit-sample.command.ts'
import { recordAuditFinding } from '../../../outcomes/record-audit-finding.command.ts'
import { idOf, type DemoDay } from '../demo-day.ts'
import { refused } from '../refused.ts'
import { inTurn, voices } from '../words/voices.ts'

const auditSampleId = idOf('audit sample')

/** The auditor commits to the seed of a sample, before a claim is made. */
export async function commitToSample({ day, services, journal, watch, come }: DemoDay): Promise<void> {
  await journal.step(`${day} sample committed to`, () =>
    watch.time('audit', async () => {
      await commitAuditSample(services, await come('ada'), auditSampleId)
    }),
  )
}

/** The sample is drawn, and each claim in it judged from its evidence. @returns how many there were */
export async function auditClaims({ day, services, journal, watch, come }: DemoDay): Promise<number> {
  return journal.step(`${day} sample drawn and judged`, () =>
    watch.time('audit', async () => {
      const person = await come('ada')
      const sample = await drawAuditSample(services, person, auditSampleId)
      if (sample.kind === 'no-claims') return 0
      for (const [at, claimId] of sample.claimIds.entries()) {
        const reason = inTurn(voices.audit, at)
        const judged = await recordAuditFinding(services, person, { auditSampleId, claimId, verdict: 'agree', reason })
        if (judged.kind !== 'recorded') throw refused('judge a claim', judged.kind)
      }
      return sample.claimIds.length
    }),
  )
}
