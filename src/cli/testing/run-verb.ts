import type { Services } from '../../platform/services.ts'
import { parseArguments } from '../parse-arguments.ts'
import type { Verb, VerbContext } from '../verb.ts'
import { collect } from './collect.ts'

/** What a verb printed and how it ended. */
export type VerbRun = { readonly exitCode: number; readonly stdout: string; readonly stderr: string }

/** Run a verb as the command line would, on services that a test made; `heard` sees standard error as it comes. */
export async function runVerbOn(
  services: Services,
  verb: Verb,
  { args = [], heard }: { readonly args?: readonly string[]; readonly heard?: (text: string) => void } = {},
): Promise<VerbRun> {
  const { values, positionals } = parseArguments(verb, args)
  const [stdout, stderr] = [collect(), collect(heard)]
  const context: VerbContext = {
    values,
    positionals,
    stdout: stdout.stream,
    stderr: stderr.stream,
    json: values.json === true,
    dataDirectory: services.dataDirectory.path,
    open: () => Promise.resolve(services),
    interrupted: new AbortController().signal,
  }
  const exitCode = await verb.run(context)
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}
