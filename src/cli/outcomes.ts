import { checkAreProtected, stages } from '../outcomes/disclosure-control/stages.ts'
import type { ProtectedQuarter } from '../outcomes/disclosure-control/protect-quarter.ts'
import type { ShownCount } from '../outcomes/disclosure-control/protection.ts'
import { outcomesReport, type OutcomesReport } from '../outcomes/outcomes-report.command.ts'
import {
  hiddenInWords,
  quartersInWords,
  resultsInWords,
  saysNothingOfCause,
  stageInWords,
} from '../outcomes/outcomes-words.ts'
import { resultsShown } from '../outcomes/results-shown.ts'
import { inWords } from '../platform/calendar-day.ts'
import { exitCodes } from '../platform/errors.ts'
import { dayOption } from './option-values.ts'
import { table } from './table.ts'
import type { Verb } from './verb.ts'

export const outcomesVerb: Verb = {
  name: 'outcomes',
  summary: 'what changed for families as of the end of a quarter, in counts that identify nobody',
  usage: 'outcomes [--as-of D]',
  acts: { services: ['outcomes'] },
  options: {
    'as-of': {
      type: 'string',
      help: 'the end of a quarter: 31 March, 30 June, 30 September or 31 December; the last that is over when left out',
    },
  },
  async run(context) {
    const asOf = dayOption('outcomes', context.values, 'as-of')
    const report = await outcomesReport(await context.open(), { asOf })
    context.stdout.write(context.json ? `${JSON.stringify(asJson(report))}\n` : describe(report))
    return exitCodes.done
  },
}

function asJson({ quarter, quartersOffered }: OutcomesReport) {
  const said = { says: saysNothingOfCause, hidden: hiddenInWords, quartersOffered }
  if (quarter === undefined) return { asOf: null, ...said }
  const { asOf, framework, edition, resultsAsOf } = quarter
  const families = checkAreProtected(quarter.stages)
  return { asOf, framework, edition, resultsAsOf, families, results: resultsShown(quarter), ...said }
}

function describe({ quarter, quartersOffered }: OutcomesReport): string {
  if (quarter === undefined) {
    return 'There is nothing to count yet: no quarter has ended since families were first assessed.\n'
  }
  return [
    `As of ${inWords(quarter.asOf)}. ${resultsInWords(quarter.resultsAsOf)} ${saysNothingOfCause}\n\n`,
    describeResults(quarter),
    '\n',
    table(
      ['how far families have come', 'families'],
      stages.map((stage) => [stageInWords[stage], checkAreProtected(quarter.stages)[stage]]),
    ),
    `\n${hiddenInWords}\n${quartersInWords}\n`,
    `Ask with --as-of for ${quartersOffered.join(', ')}.\n`,
  ].join('')
}

function describeResults(quarter: ProtectedQuarter): string {
  const { rows, totals } = resultsShown(quarter)
  const cellsOf = (row: typeof totals): ShownCount[] => [row.met, row.notMet, row.cannotTell, row.total]
  return table(
    ['families by headline and result', 'met', 'not met', 'cannot tell', 'total shown'],
    [...rows.map((row) => [row.headline, ...cellsOf(row)]), ['total shown', ...cellsOf(totals)]],
  )
}
