import { exitCodes } from '../platform/errors.ts'
import { wrong, type Check, type Verdict } from './doctor/check.ts'
import { databaseChecks } from './doctor/database-checks.ts'
import { machineChecks } from './doctor/machine-checks.ts'
import { reportError } from './report-error.ts'
import type { Verb } from './verb.ts'

export const doctorVerb: Verb = {
  name: 'doctor',
  summary: 'what is wrong with this machine or database, and the remedy',
  usage: 'doctor',
  acts: { services: ['status'] },
  options: {},
  async run({ dataDirectory, open, json, stdout }) {
    const results = await lookAtAll(machineChecks, dataDirectory)
    const opened = await open().catch((error: unknown) => fromError(error))
    if ('state' in opened) results.push({ about: 'opening the database', ...opened })
    else results.push(...(await lookAtAll(databaseChecks, opened)))

    stdout.write(json ? `${JSON.stringify({ checks: results })}\n` : results.map(describe).join(''))
    return results.some(({ state }) => state === 'wrong') ? exitCodes.missing : exitCodes.done
  },
}

type Result = { readonly about: string } & Verdict

async function lookAtAll<Given>(checks: readonly Check<Given>[], given: Given): Promise<Result[]> {
  const results: Result[] = []
  for (const { about, look } of checks) {
    const verdict = await Promise.resolve()
      .then(() => look(given))
      .catch(fromError)
    results.push({ about, ...verdict })
  }
  return results
}

/** A check that fails to look is itself a finding. */
function fromError(error: unknown): Verdict {
  const { what, remedy } = reportError(error)
  return wrong(what, remedy)
}

function describe(result: Result): string {
  const sign = { fine: 'fine  ', 'worth knowing': 'note  ', wrong: 'WRONG ' }[result.state]
  const remedy = result.state === 'fine' ? '' : `        → ${result.remedy}\n`
  return `${sign}  ${result.about}: ${result.says}\n${remedy}`
}
