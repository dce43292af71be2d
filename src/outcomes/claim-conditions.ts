import { addDays, inWords } from '../platform/calendar-day.ts'
import type { Route } from './outcome-result.ts'

/** What is known of a family when someone would claim for it. */
export type ClaimStanding = {
  readonly assessedOn: string | null
  readonly plannedOn: string | null
  readonly practitionerFrom: string | null
  readonly isClaimed: boolean
  readonly isSomeoneClaimedElsewhere: boolean
  /** The needs of the case now. */
  readonly needs: readonly string[]
  /** The latest reckoning; undefined where there was none. */
  readonly run: { readonly asOf: string } | undefined
  readonly results: readonly ClaimResult[]
  readonly isWithdrawn: boolean
  readonly hasMore: boolean
}

export type ClaimResult = {
  readonly need: string
  readonly route: Route
  readonly result: string
  readonly because: string
  readonly resultTo: string
  /** As the family's page names the need. */
  readonly label: string
}

/** One thing a claim lacks: a code for the audit log, and in words what to do. */
export type MissingCondition = { readonly code: MissingCode; readonly says: string }
export type MissingCode =
  | 'no-case'
  | 'already-claimed'
  | 'someone-claimed-elsewhere'
  | 'no-assessment'
  | 'no-plan'
  | 'no-lead-practitioner'
  | 'no-results'
  | 'results-too-old'
  | 'fact-withdrawn'
  | 'records-arrived'
  | 'no-needs'
  | 'need-without-result'
  | 'result-not-met'

/** A reckoning of results is good for so many days: partners send every month. */
const resultsLastDays = 31

/** That a family has no case at all. */
export const noCase: MissingCondition = {
  code: 'no-case',
  says: 'There is no case. A decision to offer support opens one.',
}

/** Everything that is missing before a claim can be made by a route; each with its own reason. Empty where nothing is. */
export function missingConditions(standing: ClaimStanding, route: Route, asOf: string): MissingCondition[] {
  const own = standing.results.filter((each) => each.route === route)
  const ends = own.map(({ resultTo }) => resultTo).toSorted()[0] ?? addDays(asOf, 1)
  const missing: MissingCondition[] = []
  const lacks = (code: MissingCode, says: string) => missing.push({ code, says })

  if (standing.isClaimed) {
    lacks('already-claimed', 'This family has been claimed for already. A family is claimed for once, by one route.')
  }
  if (standing.isSomeoneClaimedElsewhere) {
    const says = 'Someone in this family has been claimed for already, as part of another family. A person counts once.'
    lacks('someone-claimed-elsewhere', says)
  }
  const before = `before the result window ended on ${inWords(addDays(ends, -1))}`
  if (!isBefore(standing.assessedOn, ends)) {
    lacks('no-assessment', `No assessment of the whole family was recorded ${before}.`)
  }
  if (!isBefore(standing.plannedOn, ends)) lacks('no-plan', `No plan was recorded ${before}.`)
  if (!isBefore(standing.practitionerFrom, ends)) {
    lacks('no-lead-practitioner', `No lead practitioner worked with the family ${before}.`)
  }
  missing.push(...missingResults(standing, own, route, asOf))
  return missing
}

function missingResults(
  { run, needs, isWithdrawn, hasMore }: ClaimStanding,
  own: readonly ClaimResult[],
  route: Route,
  asOf: string,
): MissingCondition[] {
  const again = 'Ask for results to be worked out again (./kith results).'
  if (run === undefined) return [{ code: 'no-results', says: `Results have not been worked out yet. ${again}` }]
  const missing: MissingCondition[] = []
  if (addDays(run.asOf, resultsLastDays) < asOf) {
    const says = `Results were last worked out for ${inWords(run.asOf)}, which is too long ago. ${again}`
    missing.push({ code: 'results-too-old', says })
  }
  if (isWithdrawn) {
    const says = `A record behind the results has been withdrawn or corrected since they were worked out. ${again}`
    missing.push({ code: 'fact-withdrawn', says })
  } else if (hasMore) {
    const says = `More records have arrived about this family since results were worked out. ${again}`
    missing.push({ code: 'records-arrived', says })
  }
  if (needs.length === 0) missing.push({ code: 'no-needs', says: 'No need of this family was agreed in a decision.' })
  if (route === 'progress') {
    const judged = own.map(({ need }) => need)
    if (needs.some((need) => !judged.includes(need))) {
      missing.push({ code: 'need-without-result', says: `A need of this family has no result yet. ${again}` })
    }
  } else if (own.length === 0) {
    missing.push({ code: 'need-without-result', says: `Continuous employment has not been worked out. ${again}` })
  }
  for (const { label, result, because } of own) {
    if (result !== 'met') missing.push({ code: 'result-not-met', says: `${label}: ${result}. ${because}` })
  }
  return missing
}

function isBefore(day: string | null, end: string): boolean {
  return day !== null && day < end
}
