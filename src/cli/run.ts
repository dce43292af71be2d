import { setTimeout as sleep } from 'node:timers/promises'
import { exitCodes, KithError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { helpOn, helpOnAll } from './help.ts'
import { listenForInterruption, type Interruption } from './interruption.ts'
import { parseArguments, type ParsedArguments } from './parse-arguments.ts'
import { reportError } from './report-error.ts'
import type { Verb, VerbContext, VerbEntry } from './verb.ts'
import { checkMayRun, recordRun } from './who-acts.ts'

/** What the command line stands on; `main.ts` hands over the real things. */
export type CommandLine = {
  readonly verbs: readonly VerbEntry[]
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  readonly openServices: (dataDirectory: string) => Promise<OpenedServices>
}

export type OpenedServices = { readonly services: Services; readonly close: () => Promise<void> }

/** Do what was typed after `./kith` and return the exit code. Never throws. */
export async function run(commandLine: CommandLine, args: readonly string[]): Promise<number> {
  const { stdout } = commandLine
  try {
    const [name, ...rest] = args
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      stdout.write(helpOnAll(await Promise.all(commandLine.verbs.map((entry) => entry.load()))))
      return exitCodes.done
    }
    const verb = await findVerb(commandLine.verbs, name)
    const parsed = verb.wordsAsTyped === true ? { values: {}, positionals: rest } : parseArguments(verb, rest)
    if (parsed.values.help === true) {
      stdout.write(helpOn(verb))
      return exitCodes.done
    }
    return await runVerb(commandLine, verb, parsed)
  } catch (error) {
    return sayError(commandLine, error, args.includes('--json'))
  }
}

async function findVerb(verbs: readonly VerbEntry[], name: string): Promise<Verb> {
  const entry = verbs.find((one) => one.name === name)
  if (entry !== undefined) return entry.load()
  throw new KithError({
    code: 'usage',
    what: `There is no verb of that name; there are ${verbs.map((one) => one.name).join(', ')}.`,
    remedy: 'Run ./kith --help.',
    exitCode: exitCodes.usage,
  })
}

async function runVerb(
  commandLine: CommandLine,
  verb: Verb,
  { values, positionals }: ParsedArguments,
): Promise<number> {
  const { stdout, stderr } = commandLine
  const json = values.json === true
  const interruption = listenForInterruption(stderr)
  const dataDirectory = String(values['data-dir'])
  let opening: Promise<OpenedServices> | undefined
  const context: VerbContext = {
    values,
    positionals,
    stdout,
    stderr,
    json,
    dataDirectory,
    open: async () => (await (opening ??= openFor(commandLine, verb, dataDirectory))).services,
    interrupted: interruption.signal,
  }
  try {
    const running = checkMayRun(verb, context).then(() => verb.run(context))
    const exitCode = await Promise.race([running, givingUp(interruption)])
    return interruption.exitCode() ?? exitCode
  } catch (error) {
    return interruption.exitCode() ?? sayError(commandLine, error, json)
  } finally {
    await closeWithin(opening, 15_000)
    interruption.release()
  }
}

async function openFor({ openServices }: CommandLine, verb: Verb, dataDirectory: string): Promise<OpenedServices> {
  const opened = await openServices(dataDirectory)
  try {
    await recordRun(opened.services, verb)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

/** A verb that was interrupted has five seconds to reach a safe point; after that its transaction is simply dropped. */
async function givingUp({ signal, exitCode }: Interruption): Promise<number> {
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  await sleep(5_000, undefined, { ref: false })
  return exitCode() ?? exitCodes.interrupted
}

async function closeWithin(opening: Promise<OpenedServices> | undefined, ms: number): Promise<void> {
  const opened = await opening?.catch(() => undefined)
  if (opened === undefined) return
  await Promise.race([opened.close(), sleep(ms, undefined, { ref: false })])
}

function sayError({ stdout, stderr }: CommandLine, error: unknown, json: boolean): number {
  const { exitCode, code, what, remedy } = reportError(error)
  // For whoever mends Kith, on invented people only: the whole error may hold what it was working on.
  if (process.env.KITH_DEBUG === '1' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`)
  stderr.write(`${what}\n${remedy}\n`)
  if (json) stdout.write(`${JSON.stringify({ error: { code, what, remedy } })}\n`)
  return exitCode
}
