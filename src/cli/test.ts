import { exitCodes } from '../platform/errors.ts'
import { installAgeWhenMissing } from './test/find-age.ts'
import { installChromiumWhenMissing } from './test/find-chromium.ts'
import { runTestStep, type StepResult } from './test/run-test-step.ts'
import { allSteps, doorstepSteps } from './test/test-steps.ts'
import type { Verb } from './verb.ts'

export const testVerb: Verb = {
  name: 'test',
  summary: 'every check and every test; what is skipped is counted and named',
  usage: 'test [--doorstep] [--only STEP]',
  acts: { services: [] },
  options: {
    doorstep: { type: 'boolean', help: 'only that it starts, migrates and one journey works' },
    only: { type: 'string', help: `one step: ${allSteps.map(({ name }) => name).join(', ')}` },
  },
  async run({ values, stdout, stderr, json, interrupted }) {
    const steps = (values.doorstep === true ? doorstepSteps : allSteps).filter(
      ({ name }) => values.only === undefined || values.only === name,
    )
    const say = (line: string) => (json ? stderr : stdout).write(`${line}\n`)
    installChromiumWhenMissing(say)
    installAgeWhenMissing(say)
    const results: StepResult[] = []
    for (const step of steps) {
      if (interrupted.aborted) return exitCodes.interrupted
      say(`\n── ${step.name}: ${step.holds}`)
      results.push(await runTestStep(step, interrupted))
    }
    for (const line of summaryOf(results)) say(line)
    if (json) stdout.write(`${JSON.stringify({ steps: results })}\n`)
    return results.length > 0 && results.every(({ passed }) => passed) ? exitCodes.done : exitCodes.unexpected
  },
}

function summaryOf(results: readonly StepResult[]): string[] {
  const skipped = results.flatMap((result) => result.skipped)
  return [
    '',
    ...results.map(({ name, passed, seconds, tests }) => {
      const count = tests > 0 ? `, ${tests} tests` : ''
      return `${passed ? 'passed' : 'FAILED'}  ${name}${count}, ${seconds} s`
    }),
    `skipped: ${skipped.length}`,
    ...skipped.map(
      ({ name, file, reason, expected }) =>
        `  ${expected ? '' : 'UNEXPECTED '}${file}: ${name} (${reason || 'no reason'})`,
    ),
  ]
}
