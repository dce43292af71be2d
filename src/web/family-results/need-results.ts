import { actingAs } from '../../governance/service-actors.ts'
import { happenedInWords } from '../../needs/fact-words.ts'
import { measureInWords } from '../../needs/results/measure-in-words.ts'
import { measureOf } from '../../needs/results/measure-of.ts'
import type { ClaimGround } from '../../outcomes/claim-standing.store.ts'
import { factsOfResults, type IFactsOfResultsResult } from '../../outcomes/sql/facts-of-results.queries.ts'
import type { IResultsOfCaseResult } from '../../outcomes/sql/results-of-case.queries.ts'
import { addDays } from '../../platform/calendar-day.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import type { Edition } from '../../needs/edition-schema.ts'
import type { Table } from '../layout/table.ts'
import { capitalised, dayInWords } from '../render/words.ts'
import { sourceTitle } from '../sources/source-titles.ts'

/** What became of one need, as the family's page of results shows it. */
export type ResultShown = {
  readonly label: string
  readonly result: string
  readonly because: string
  readonly measure: string
  readonly before: string
  readonly since: string
  readonly doubtful: string | undefined
  readonly facts: Table
}

/** Every result of a case with the rows behind it, in the edition's words. Names are only those the reader may see. */
export async function needResults(
  { database }: Pick<Services, 'database'>,
  { rows, run, edition }: ClaimGround,
  names: ReadonlyMap<string, string>,
): Promise<readonly ResultShown[]> {
  if (run === undefined || edition === undefined) return []
  const ids = rows.map(({ outcome_result_id }) => outcome_result_id)
  const facts = await inTransaction(database, actingAs('outcomes'), (tx) =>
    factsOfResults.run({ outcome_result_ids: ids, known_at: run.known_at }, tx),
  )
  const behind = Map.groupBy(facts, ({ outcome_result_id }) => outcome_result_id)
  return rows.map((row) => {
    // Rows about someone the reader may not see stand in the pack, and not on this page.
    const own = (behind.get(row.outcome_result_id) ?? []).filter(({ person_id }) => names.has(person_id ?? ''))
    return { ...wordsOf(row, edition), ...windowsOf(row), facts: factsTable(own, edition, names) }
  })
}

/** A result as a heading says it. */
const resultWords: Readonly<Record<string, string>> = {
  met: 'It has changed, and it lasted',
  'not met': 'It has not changed enough, or it did not last',
  'cannot tell': 'We cannot tell',
}

function wordsOf({ need, route, result, because }: IResultsOfCaseResult, edition: Edition) {
  const said = { result: resultWords[result] ?? result, because }
  if (route === 'continuous-employment') {
    const other = edition.results.continuousEmployment!
    const measure =
      'An adult who claimed a benefit when support began is in work, for as many weeks as that benefit asks for'
    return { ...said, label: 'Lasting work', measure, doubtful: other.doubtful }
  }
  const { progress, doubtful } = measureOf(edition, need)
  const label = edition.needs.find(({ id }) => id === need)?.familyLabel ?? need
  return { ...said, label, measure: capitalised(measureInWords(progress, edition)), doubtful }
}

function windowsOf(row: IResultsOfCaseResult): Pick<ResultShown, 'before' | 'since'> {
  const span = (from: string, to: string) => `${dayInWords(from)} to ${dayInWords(addDays(to, -1))}`
  return { before: span(row.baseline_from, row.baseline_to), since: span(row.result_from, row.result_to) }
}

function factsTable(
  facts: readonly IFactsOfResultsResult[],
  { vocabulary }: Edition,
  names: ReadonlyMap<string, string>,
): Table {
  return {
    caption: 'The records behind this, oldest first',
    head: ['What was recorded', 'Whose', 'Where it comes from'],
    rows: facts
      .toSorted((left, right) => (left.valid_from < right.valid_from ? -1 : 1))
      .map((fact) => [
        {
          text: capitalised(
            happenedInWords([{ ...fact, id: fact.fact_id, from: fact.valid_from, to: fact.valid_to }], vocabulary),
          ),
          hint: whenInWords(fact),
        },
        { text: names.get(fact.person_id ?? '')! },
        {
          text: sourceTitle(fact.source, { day: fact.received_on }),
          hint: `row ${fact.row_number} of ${fact.file_name}, received ${dayInWords(fact.received_on)}`,
        },
      ]),
  }
}

/** Which time it lies in, and until when it held where that is more than the day itself. */
function whenInWords({ in_window: window, valid_from: from, valid_to: to }: IFactsOfResultsResult): string {
  const time = window === 'baseline' ? 'before support' : 'since support began'
  if (to === null) return `${time}; no end is recorded`
  return to > addDays(from, 1) ? `${time}; until ${dayInWords(addDays(to, -1))}` : time
}
