import { listEditions, readEdition } from '../needs/read-edition.ts'
import type { Edition } from '../needs/edition-schema.ts'
import type { Transaction } from '../platform/transaction.ts'
import type { QuarterCounts } from './disclosure-control/protect-quarter.ts'
import { familiesByResult } from './sql/families-by-result.queries.ts'
import { familiesByStage } from './sql/families-by-stage.queries.ts'
import { familiesLeftOut } from './sql/families-left-out.queries.ts'
import { resultsWorkedOut } from './sql/results-worked-out.queries.ts'

/** How a need or a headline problem can turn out, in the order tables show them. */
const resultColumns = ['met', 'not met', 'cannot tell'] as const

/** Count families as of the end of a quarter. Exact: this goes to `protectQuarter` and nowhere else. */
export async function countQuarter(tx: Transaction, asOf: string): Promise<QuarterCounts> {
  const leftOut = (await familiesLeftOut.run({ as_of: asOf }, tx)).flatMap(({ family_id }) => family_id ?? [])
  const [stages] = await familiesByStage.run({ as_of: asOf, left_out: leftOut }, tx)
  const [worked] = await resultsWorkedOut.run({ as_of: asOf }, tx)
  const { framework, edition, headlines } = editionOn(asOf)
  const results = await familiesByResult.run({ as_of: asOf, framework, left_out: leftOut }, tx)
  const rows = headlines.map(({ id }) => id)
  const counts = rows.map((headline) =>
    resultColumns.map((column) => {
      const found = results.find((one) => one.headline === headline && one.result === column)
      return found?.families ?? 0
    }),
  )
  const { identified, offered, supported, closed } = stages!
  return {
    asOf,
    framework,
    edition,
    resultsAsOf: worked?.as_of ?? null,
    stages: { identified: identified!, offered: offered!, supported: supported!, closed: closed! },
    results: { rows, columns: resultColumns, counts },
  }
}

/** The edition whose headline problems make the rows: the one in force on the day, or else the last that was. */
function editionOn(day: string): Edition {
  const editions = listEditions()
    .map((which) => readEdition(which))
    .toSorted((left, right) => (left.inForce.from < right.inForce.from ? -1 : 1))
  return editions.findLast(({ inForce }) => inForce.from <= day) ?? editions[0]!
}
