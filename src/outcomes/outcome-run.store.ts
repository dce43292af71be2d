import type { Transaction } from '../platform/transaction.ts'
import type { CaseToJudge, OutcomeResult } from './outcome-result.ts'
import { insertOutcomeResultFacts } from './sql/insert-outcome-result-facts.queries.ts'
import { insertOutcomeResults } from './sql/insert-outcome-results.queries.ts'

/** Results of one case, ready to be written down. */
export type JudgedCase = {
  readonly judged: Pick<CaseToJudge, 'caseId' | 'familyId' | 'edition'>
  readonly results: readonly OutcomeResult[]
}

/** Write down what became of the needs of some cases, and the facts in each window. */
export async function storeResults(tx: Transaction, outcomeRunId: string, cases: readonly JudgedCase[]): Promise<void> {
  const rows = cases.flatMap(({ judged, results }) => results.map((result) => ({ ...judged, ...result })))
  const inserted = await insertOutcomeResults.run(
    {
      outcome_run_id: outcomeRunId,
      case_ids: rows.map(({ caseId }) => caseId),
      family_ids: rows.map(({ familyId }) => familyId),
      frameworks: rows.map(({ edition }) => edition.framework),
      editions: rows.map(({ edition }) => edition.edition),
      edition_sha256s: rows.map(({ edition }) => edition.sha256),
      headlines: rows.map(({ headline }) => headline),
      needs: rows.map(({ need }) => need),
      routes: rows.map(({ route }) => route),
      baselines_from: rows.map(({ baseline }) => baseline.from),
      baselines_to: rows.map(({ baseline }) => baseline.to),
      results_from: rows.map(({ window }) => window.from),
      results_to: rows.map(({ window }) => window.to),
      results: rows.map(({ result }) => result),
      becauses: rows.map(({ because }) => because),
    },
    tx,
  )
  const ids = new Map(inserted.map((row) => [`${row.case_id} ${row.route} ${row.need}`, row.outcome_result_id]))
  const facts = rows.flatMap(({ caseId, familyId, route, need, facts: own }) => {
    const id = ids.get(`${caseId} ${route} ${need}`)!
    return (['baseline', 'result'] as const).flatMap((window) =>
      own[window].map((factId) => ({ id, familyId, factId, window })),
    )
  })
  await insertOutcomeResultFacts.run(
    {
      outcome_result_ids: facts.map(({ id }) => id),
      family_ids: facts.map(({ familyId }) => familyId),
      fact_ids: facts.map(({ factId }) => factId),
      windows: facts.map(({ window }) => window),
    },
    tx,
  )
}
