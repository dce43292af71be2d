import type { FamilyAssessment } from './assess-family.ts'
import type { Edition } from './edition-schema.ts'
import type { FindingState } from './evidence.ts'

/** How many families each answer was found for. Says nothing about any one of them. */
export type Tally = {
  readonly eligible: Readonly<Record<'yes' | 'no' | 'cannot tell', number>>
  /** In the edition's order. */
  readonly needs: readonly ({ readonly need: string; readonly headline: string } & Readonly<
    Record<FindingState, number>
  >)[]
}

export function tallyOf({ needs }: Edition): { add(assessment: FamilyAssessment): void; result(): Tally } {
  const eligible = { yes: 0, no: 0, 'cannot tell': 0 }
  const byNeed = needs.map(({ id, headline }) => ({ need: id, headline, met: 0, 'not met': 0, 'cannot tell': 0 }))
  return {
    add({ findings, eligibility }) {
      eligible[eligibility.eligible] += 1
      for (const [at, { finding }] of findings.entries()) byNeed[at]![finding] += 1
    },
    result: () => ({ eligible, needs: byNeed }),
  }
}
