import { checkAreProtected, stages } from '../../outcomes/disclosure-control/stages.ts'
import type { ProtectedQuarter } from '../../outcomes/disclosure-control/protect-quarter.ts'
import type { ShownCount } from '../../outcomes/disclosure-control/protection.ts'
import { outcomesReport, type OutcomesReport } from '../../outcomes/outcomes-report.command.ts'
import {
  hiddenInWords,
  quartersInWords,
  resultsInWords,
  saysNothingOfCause,
  stageInWords,
} from '../../outcomes/outcomes-words.ts'
import { resultsShown } from '../../outcomes/results-shown.ts'
import { KithError } from '../../platform/errors.ts'
import type { Services } from '../../platform/services.ts'
import type { Cell, Table } from '../layout/table.ts'
import { page } from '../page.ts'
import { view } from '../page-view.ts'
import { dayInWords } from '../render/words.ts'

/** The difference, in counts only: one table, as of the end of a quarter. There is nothing to filter by. */
export const outcomesPage = page({
  path: '/outcomes',
  purpose: ['evaluation', 'understand-difference'],
  permission: 'outcomes:read',
  navigation: 'The difference',
  async show({ services, query, path }) {
    const { report, refusal } = await reportFor(services, query.asOf)
    const quarter = refusal === undefined ? report.quarter : undefined
    return view(
      'outcomes/outcomes.njk',
      {
        ...(quarter === undefined ? {} : shownOf(quarter)),
        refusal,
        saysNothingOfCause,
        hiddenInWords,
        quartersInWords,
        others: report.quartersOffered
          .filter((asOf) => asOf !== quarter?.asOf)
          .map((asOf) => ({ href: `${path}?asOf=${asOf}`, text: dayInWords(asOf) })),
      },
      refusal === undefined ? {} : { status: 400 },
    )
  },
})

/** The report for the day asked for, or why there is none for it, beside the days there are. */
async function reportFor(
  services: Services,
  asOf: string | undefined,
): Promise<{
  readonly report: OutcomesReport
  readonly refusal?: { readonly what: string; readonly remedy?: string }
}> {
  try {
    return { report: await outcomesReport(services, { asOf }) }
  } catch (error) {
    if (!(error instanceof KithError) || !refusals.has(error.code)) throw error
    const { message: what, remedy } = error
    return { report: await outcomesReport(services), refusal: { what, ...(remedy === undefined ? {} : { remedy }) } }
  }
}

const refusals = new Set(['not-a-quarter-end', 'quarter-not-offered'])

function shownOf(quarter: ProtectedQuarter) {
  const { rows, totals } = resultsShown(quarter)
  const cellsOf = (row: typeof totals): Cell[] => [row.met, row.notMet, row.cannotTell, row.total].map(cellOf)
  const table: Table = {
    caption: `Families by headline problem and result, as of ${dayInWords(quarter.asOf)}`,
    head: ['Headline problem', 'Met', 'Not met', 'Cannot tell', 'Total shown'],
    rows: [...rows.map((row) => [{ text: row.label }, ...cellsOf(row)]), [{ text: 'Total shown' }, ...cellsOf(totals)]],
  }
  const counts = checkAreProtected(quarter.stages)
  return {
    asOf: quarter.asOf,
    resultsInWords: resultsInWords(quarter.resultsAsOf),
    table,
    come: stages.map((stage) => ({ key: stageInWords[stage], value: cellOf(counts[stage]).text })),
  }
}

function cellOf(count: ShownCount): Cell {
  return { text: count === 'hidden' ? 'Hidden' : count.toLocaleString('en-GB') }
}
