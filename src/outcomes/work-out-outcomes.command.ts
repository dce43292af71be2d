import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { readSettings } from '../governance/settings.ts'
import { areaOfCouncil } from '../needs/area-of-council.ts'
import { endOfDay, notYet } from '../needs/assess-needs.command.ts'
import { checkEditionIsUnchanged } from '../needs/check-edition-is-unchanged.ts'
import type { CoverageBook } from '../needs/coverage.ts'
import type { Edition } from '../needs/edition-schema.ts'
import { readCoverageOf } from '../needs/family-evidence.store.ts'
import { listEditions, readEdition } from '../needs/read-edition.ts'
import type { ResultState } from '../needs/results/result.ts'
import { firstDayMeasured, kindsMeasured } from '../needs/results/what-measures-ask.ts'
import { fillBirthdays } from '../people/fill-birthdays.ts'
import { withStageLock } from '../platform/advisory-lock.ts'
import { newId } from '../platform/ids.ts'
import { refreshStatistics } from '../platform/refresh-statistics.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction, type Transaction } from '../platform/transaction.ts'
import { casesToJudge, type AsJudged } from './case-evidence.store.ts'
import { judgeCase } from './outcome-result.ts'
import { storeResults } from './outcome-run.store.ts'
import { firstCaseOpened } from './sql/first-case-opened.queries.ts'
import { insertOutcomeRun } from './sql/insert-outcome-run.queries.ts'
import { peopleToJudge } from './sql/people-to-judge.queries.ts'

export type OutcomeOptions = {
  /** The day to speak of, as it was known by the end of it; today, as it is known now, when left out. */
  readonly asOf?: string | undefined
  readonly interrupted?: AbortSignal
}

/** A reckoning of results, in counts only: never anything about one family. */
export type OutcomeRun = {
  readonly outcomeRunId: string
  readonly asOf: string
  readonly knownAt: Date
  readonly cases: number
  /** Over the needs of every case; the other route is counted apart, by case. */
  readonly results: Readonly<Record<ResultState, number>>
  readonly continuousEmployment: Readonly<Record<ResultState, number>>
  readonly seconds: number
}

/**
 * Work out what became of every need of every case, by the edition each was decided on. Written whole or not at all; what
 * was worked out before stays as it was. Asked for an earlier day it uses what was known by the end of that day.
 */
export async function workOutOutcomes(services: Services, options: OutcomeOptions = {}): Promise<OutcomeRun> {
  const { database, clock } = services
  const startedAt = performance.now()
  const [today, now] = [clock.today(), clock.now()]
  const asOf = options.asOf ?? today
  if (asOf > today) throw notYet(asOf)
  const endOfAsOf = endOfDay(asOf)
  const knownAt = endOfAsOf < now ? endOfAsOf : now
  const outcomeRunId = newId()

  const counted = await withStageLock(database, 'outcomes', () =>
    inTransaction(database, actingAs('outcomes'), async (tx) => {
      await insertOutcomeRun.run({ outcome_run_id: outcomeRunId, as_of: asOf, known_at: knownAt }, tx)
      const judged: AsJudged = { asOf, knownAt, today }
      const result = await judgeAll(tx, services, { outcomeRunId, judged, interrupted: options.interrupted })
      await refreshStatistics(tx, ['outcome_result', 'outcome_result_fact'])
      const detail = { asOf, cases: result.cases }
      const about = { objectKind: 'outcome-run', objectId: outcomeRunId }
      await recordAuditEvent(tx, { at: now, action: 'outcomes:work-out', ...about, detail })
      return result
    }),
  )
  return { outcomeRunId, asOf, knownAt, ...counted, seconds: (performance.now() - startedAt) / 1000 }
}

async function judgeAll(
  tx: Transaction,
  services: Services,
  given: { readonly outcomeRunId: string; readonly judged: AsJudged; readonly interrupted: AbortSignal | undefined },
): Promise<Pick<OutcomeRun, 'cases' | 'results' | 'continuousEmployment'>> {
  const { outcomeRunId, judged, interrupted } = given
  const { asOf, knownAt } = judged
  const said = services.progress('Working out results')
  const people = await peopleToJudge.run({ known_at: knownAt }, tx)
  await fillBirthdays(tx, services.keys, { personIds: people.map(({ person_id }) => person_id), knownAt })
  const editionNamed = editionsOf(tx)
  const coverage = await readAllCoverage(tx, services, judged)
  const [results, continuousEmployment] = [noneYet(), noneYet()]
  let cases = 0
  for await (const page of casesToJudge(tx, judged, editionNamed)) {
    interrupted?.throwIfAborted()
    const own = page.map((each) => ({ judged: each, results: judgeCase(each, { asOf, coverage }) }))
    await storeResults(tx, outcomeRunId, own)
    for (const { result, route } of own.flatMap((each) => each.results)) {
      const tally = route === 'progress' ? results : continuousEmployment
      tally[result] += 1
    }
    cases += page.length
    said.at(cases)
  }
  said.done()
  return { cases, results, continuousEmployment }
}

/** Each edition is read once, and only as it was when someone decided on it. */
function editionsOf(tx: Transaction): (framework: string, edition: string) => Promise<Edition> {
  const read = new Map<string, Promise<Edition>>()
  return (framework, edition) => {
    const key = `${framework} ${edition}`
    const known = read.get(key) ?? readUnchanged(tx, framework, edition)
    read.set(key, known)
    return known
  }
}

async function readUnchanged(tx: Transaction, framework: string, edition: string): Promise<Edition> {
  const read = readEdition({ framework, edition })
  await checkEditionIsUnchanged(tx, read)
  return read
}

async function readAllCoverage(
  tx: Transaction,
  { dataDirectory }: Services,
  { asOf, knownAt }: AsJudged,
): Promise<CoverageBook> {
  const editions = listEditions().map((which) => readEdition(which))
  const [first] = await firstCaseOpened.run({ known_at: knownAt }, tx)
  const since = editions.map((edition) => firstDayMeasured(edition, first?.opened_on ?? asOf)).toSorted()[0]!
  const kinds = [...new Set(editions.flatMap(kindsMeasured))]
  return readCoverageOf(tx, { kinds, since, knownAt }, areaOfCouncil(readSettings(dataDirectory).area))
}

function noneYet(): Record<ResultState, number> {
  return { met: 0, 'not met': 0, 'cannot tell': 0 }
}
