import { exitCodes } from '../platform/errors.ts'
import { checkPort } from './demo/check-port.ts'
import { describeDemo } from './demo/describe-demo.ts'
import type { DemoTown } from './demo/demo-directory.ts'
import { runDemo } from './demo/run-demo.ts'
import { wholeNumberOption } from './option-values.ts'
import { serveVerb } from './serve.ts'
import { usageError } from './usage-error.ts'
import type { Verb, VerbContext } from './verb.ts'

const usualHouseholds = 2_000

export const demoVerb: Verb = {
  name: 'demo',
  summary: 'make an invented town, take it from partners’ files to families, say how well it went, and serve the site',
  usage: 'demo [--households N] [--people N] [--seed S] [--port P] [--no-serve]',
  acts: { services: ['receive', 'link', 'families', 'assess', 'status'] },
  options: {
    households: { type: 'string', help: `how many homes the town has (${usualHouseholds} unless given)` },
    people: { type: 'string', help: 'how many people it has instead; 200000 makes a borough' },
    seed: { type: 'string', help: 'another number makes another town', default: '1' },
    port: { type: 'string', help: 'where to serve the site; 0 for any free port', default: '3000' },
    'no-serve': { type: 'boolean', help: 'stop when everything has been found and printed' },
  },
  async run(context) {
    const { values, open, json, stdout, stderr, interrupted } = context
    const town = townAsked(values)
    const port = wholeNumberOption('demo', values, 'port', { least: 0, most: 65_535 })!
    const serves = values['no-serve'] !== true
    if (serves) await checkPort(port)
    const result = await runDemo(await open(), town, interrupted)
    stdout.write(json ? `${JSON.stringify(result)}\n` : `${describeDemo(result)}\n`)
    if (!serves) return exitCodes.done
    // With --json the result is the one thing on standard output; where the site is goes beside it.
    const says = json ? stderr : stdout
    return serveVerb.run({ ...context, values: { port: String(port) }, stdout: says, json: false })
  },
}

function townAsked(values: VerbContext['values']): DemoTown {
  const seed = wholeNumberOption('demo', values, 'seed', { least: 0, most: 2 ** 31 - 1 })!
  const households = wholeNumberOption('demo', values, 'households', { least: 20, most: 200_000 })
  const people = wholeNumberOption('demo', values, 'people', { least: 50, most: 500_000 })
  if (households !== undefined && people !== undefined) {
    throw usageError('demo', 'Say how many households or how many people, not both.', demoVerb.usage)
  }
  return people === undefined ? { seed, households: households ?? usualHouseholds } : { seed, people }
}
