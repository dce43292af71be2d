import type { Edition } from '../needs/edition-schema.ts'
import { assessEmployment, continuousEmployment } from '../needs/results/assess-employment.ts'
import { assessResult } from '../needs/results/assess-result.ts'
import type { CaseMember, Result, ResultContext } from '../needs/results/result.ts'

/** A case of which results are worked out. */
export type CaseToJudge = {
  readonly caseId: string
  readonly familyId: string
  readonly openedOn: string
  readonly edition: Edition
  readonly needs: readonly { readonly headline: string; readonly need: string }[]
  readonly members: readonly CaseMember[]
}

/** By which of a programme's two ways a result counts: progress with every need, or an adult in lasting work. */
export type Route = 'progress' | 'continuous-employment'

/** What became of one need of a case; of the other route, its own name stands where a need's would. */
export type OutcomeResult = Result & { readonly headline: string; readonly need: string; readonly route: Route }

/** Every result of one case: one for each of its needs, and one for the other route where the edition has it. */
export function judgeCase(judged: CaseToJudge, known: Pick<ResultContext, 'asOf' | 'coverage'>): OutcomeResult[] {
  const { edition, openedOn, needs, members } = judged
  const context: ResultContext = { ...known, edition, openedOn }
  const own = needs.map(({ headline, need }): OutcomeResult => {
    return { ...assessResult(need, members, context), headline, need, route: 'progress' }
  })
  const route = edition.results.continuousEmployment
  if (route === undefined) return own
  const { headline } = route
  const other = assessEmployment(route, members, context)
  return [...own, { ...other, headline, need: continuousEmployment, route: 'continuous-employment' }]
}
