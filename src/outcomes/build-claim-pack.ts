import { measureInWords, employmentInWords } from '../needs/results/measure-in-words.ts'
import { measureOf } from '../needs/results/measure-of.ts'
import { kindsOf } from '../needs/results/assess-result.ts'
import { partsOf } from '../needs/results/measure-schema.ts'
import { ruleInWords } from '../needs/rule-in-words.ts'
import type { Edition } from '../needs/edition-schema.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { ClaimPack, PackedCoverage, PackedFact, PackedResult } from './claim-pack.ts'
import type { ClaimGround } from './claim-standing.store.ts'
import type { Route } from './outcome-result.ts'
import { coverageOfWindow } from './sql/coverage-of-window.queries.ts'
import { factsOfResults, type IFactsOfResultsResult } from './sql/facts-of-results.queries.ts'
import type { ILatestOutcomeRunResult } from './sql/latest-outcome-run.queries.ts'
import type { IResultsOfCaseResult } from './sql/results-of-case.queries.ts'

/** Who claims, by which route, on which day. */
export type Claiming = {
  readonly claimId: string
  readonly familyId: string
  readonly route: Route
  readonly claimedBy: string
  readonly claimedOn: string
}

/** Gather what a claim rests on, in a transaction of the outcomes service: every result, each fact with its row and file. */
export async function buildClaimPack(tx: Transaction, claiming: Claiming, ground: ClaimGround): Promise<ClaimPack> {
  const { supportCase, run, rows, edition } = ground
  if (run === undefined || edition === undefined) throw new Error('a claim was made without results')
  const own = rows.filter(({ route }) => route === claiming.route)
  const ids = own.map(({ outcome_result_id }) => outcome_result_id)
  const facts = await factsOfResults.run({ outcome_result_ids: ids, known_at: run.known_at }, tx)
  const byResult = Map.groupBy(facts, ({ outcome_result_id }) => outcome_result_id)
  const results: PackedResult[] = []
  for (const row of own) {
    const spokenFor = await spokenForBy(tx, row, run, edition)
    results.push({ ...packed(row, byResult.get(row.outcome_result_id) ?? [], edition), spokenFor })
  }
  return {
    format: 'kith-claim-pack-1',
    ...claiming,
    caseId: supportCase.case_id,
    decision: {
      decisionId: supportCase.decision_id,
      decidedBy: supportCase.decided_by,
      decidedOn: supportCase.decided_on,
    },
    support: {
      openedOn: supportCase.opened_on,
      closedOn: supportCase.closed_on,
      assessedOn: supportCase.assessed_on!,
      plannedOn: supportCase.planned_on!,
      leadPractitioner: { actorId: supportCase.practitioner_id!, from: supportCase.practitioner_from! },
    },
    framework: {
      framework: edition.framework,
      edition: edition.edition,
      sha256: own[0]!.edition_sha256,
      title: edition.title,
    },
    run: { outcomeRunId: run.outcome_run_id, asOf: run.as_of, knownAt: run.known_at.toISOString() },
    results,
  }
}

function packed(
  row: IResultsOfCaseResult,
  facts: readonly IFactsOfResultsResult[],
  edition: Edition,
): Omit<PackedResult, 'spokenFor'> {
  const byPerson = Map.groupBy(facts, ({ person_id }) => person_id ?? 'not linked')
  return {
    ...wordsOf(row, edition),
    headline: row.headline,
    need: row.need,
    result: row.result,
    because: row.because,
    baseline: { from: row.baseline_from, to: row.baseline_to },
    window: { from: row.result_from, to: row.result_to },
    people: [...byPerson]
      .toSorted(([left], [right]) => (left < right ? -1 : 1))
      .map(([personId, own]) => ({ personId, facts: own.map(packedFact) })),
  }
}

function wordsOf(
  { need: needId, route }: IResultsOfCaseResult,
  edition: Edition,
): Pick<PackedResult, 'label' | 'rule' | 'measure' | 'reference'> {
  if (route === 'continuous-employment') {
    const other = edition.results.continuousEmployment!
    const measure = employmentInWords(other, edition).join('; ')
    return {
      label: 'Continuous employment',
      rule: 'stands in the place of every need’s result',
      measure,
      reference: other.reference,
    }
  }
  const need = edition.needs.find(({ id }) => id === needId)!
  const { progress, reference } = measureOf(edition, needId)
  return {
    label: need.label,
    rule: ruleInWords(need.when, edition),
    measure: measureInWords(progress, edition),
    reference,
  }
}

function packedFact(fact: IFactsOfResultsResult): PackedFact {
  return {
    factId: fact.fact_id,
    window: fact.in_window as PackedFact['window'],
    kind: fact.kind,
    code: fact.code,
    role: fact.role,
    from: fact.valid_from,
    to: fact.valid_to,
    amount: fact.amount,
    source: fact.source,
    file: fact.file_name,
    fileSha256: fact.content_sha256,
    received: fact.received_on,
    row: fact.row_number,
    line: fact.line_number,
    rowDigest: fact.content_digest,
  }
}

async function spokenForBy(
  tx: Transaction,
  { need, route, baseline_from: since, result_to: until }: IResultsOfCaseResult,
  { known_at: knownAt }: ILatestOutcomeRunResult,
  edition: Edition,
): Promise<readonly PackedCoverage[]> {
  const other = edition.results.continuousEmployment
  const kinds =
    route === 'continuous-employment'
      ? [other!.work, other!.benefit]
      : partsOf(measureOf(edition, need).progress).flatMap((part) => kindsOf(part, edition))
  const rows = await coverageOfWindow.run({ kinds, known_at: knownAt, since, until }, tx)
  return rows.map((row) => ({
    kind: row.fact_kind,
    source: row.source,
    file: row.file_name,
    fileSha256: row.content_sha256,
    from: row.covers_from,
    to: row.covers_to,
    area: row.area,
    ages: `${row.age_from ?? 0} to ${row.age_to ?? 'any'}`,
  }))
}
