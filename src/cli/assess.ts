import { assessNeeds, type AssessResult } from '../needs/assess-needs.command.ts'
import { exitCodes } from '../platform/errors.ts'
import { dayOption } from './option-values.ts'
import { table } from './table.ts'
import type { Verb } from './verb.ts'

const onlyTriedOut = 'What if: an edition outside its dates, or only tried out. Nobody can decide on this.'

export const assessVerb: Verb = {
  name: 'assess',
  summary: 'find which published needs each family shows, by the framework edition in force',
  usage: 'assess [--framework F --edition E] [--as-of D] [--what-if]',
  acts: { services: ['assess'] },
  options: {
    framework: { type: 'string', help: 'the framework, like troubled-families; the one in force when left out' },
    edition: { type: 'string', help: 'its edition, like 2015-04' },
    'as-of': { type: 'string', help: 'the day to speak of, as it was known then; today when left out' },
    'what-if': {
      type: 'boolean',
      help: 'try an edition outside its dates; marked on every result, and never decided on',
    },
  },
  async run(context) {
    const { values, interrupted } = context
    const asOf = dayOption('assess', values, 'as-of')
    const result = await assessNeeds(await context.open(), {
      framework: text(values.framework),
      edition: text(values.edition),
      asOf,
      whatIf: values['what-if'] === true,
      interrupted,
    })
    context.stdout.write(context.json ? `${JSON.stringify(asJson(result))}\n` : describe(result))
    return exitCodes.done
  },
}

function asJson({ knownAt, tally, seconds, ...run }: AssessResult) {
  const what = run.whatIf ? { note: onlyTriedOut } : {}
  return { ...run, ...what, knownAt: knownAt.toISOString(), ...tally, seconds: Number(seconds.toFixed(2)) }
}

/** How many families, never which: who they are is on the pages of those who may open them. */
function describe({ title, asOf, families, tally, whatIf, seconds }: AssessResult): string {
  const { eligible, needs } = tally
  return [
    ...(whatIf ? [`${onlyTriedOut}\n`] : []),
    `${title}, as of ${asOf}: ${families.toLocaleString('en-GB')} ${families === 1 ? 'family' : 'families'} in ${seconds.toFixed(1)} s\n`,
    '\n',
    table(
      ['meets the programme’s rule', 'families'],
      [
        ['yes', eligible.yes],
        ['no', eligible.no],
        ['cannot tell', eligible['cannot tell']],
      ],
    ),
    '\n',
    table(
      ['need', 'met', 'not met', 'cannot tell'],
      needs.map((each) => [each.need, each.met, each['not met'], each['cannot tell']]),
    ),
    ...(whatIf ? ['\n', `${onlyTriedOut}\n`] : []),
  ].join('')
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
