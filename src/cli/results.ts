import { workOutOutcomes, type OutcomeRun } from '../outcomes/work-out-outcomes.command.ts'
import { exitCodes } from '../platform/errors.ts'
import { dayOption } from './option-values.ts'
import { table } from './table.ts'
import type { Verb } from './verb.ts'

export const resultsVerb: Verb = {
  name: 'results',
  summary: 'work out what became of each need of each case, by the edition it was decided on',
  usage: 'results [--as-of D]',
  acts: { services: ['outcomes'] },
  options: {
    'as-of': { type: 'string', help: 'the day to speak of, as it was known then; today when left out' },
  },
  async run(context) {
    const asOf = dayOption('results', context.values, 'as-of')
    const run = await workOutOutcomes(await context.open(), { asOf, interrupted: context.interrupted })
    context.stdout.write(context.json ? `${JSON.stringify(asJson(run))}\n` : describe(run))
    return exitCodes.done
  },
}

function asJson({ knownAt, seconds, ...run }: OutcomeRun) {
  return { ...run, knownAt: knownAt.toISOString(), seconds: Number(seconds.toFixed(2)) }
}

/** How many, never which: what became of a family's needs is on its own page, for those who may open it. */
function describe({ asOf, cases, results, continuousEmployment, seconds }: OutcomeRun): string {
  const states = ['met', 'not met', 'cannot tell'] as const
  return [
    `Results as of ${asOf}: ${cases.toLocaleString('en-GB')} ${cases === 1 ? 'case' : 'cases'} in ${seconds.toFixed(1)} s\n`,
    '\n',
    table(
      ['result', 'needs', 'continuous employment'],
      states.map((state) => [state, results[state], continuousEmployment[state]]),
    ),
  ].join('')
}
