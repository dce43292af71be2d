import { exitCodes } from './exit-codes.ts'
import { helpOn, helpOnAll } from './help.ts'
import { parseArguments } from './parse-arguments.ts'
import { reportError } from './report-error.ts'
import { stepsOf } from './steps.ts'
import { UsageError } from './usage-error.ts'
import type { Verb, VerbContext } from './verb.ts'
import { verbs } from './verbs.ts'

/** What the command line stands on. */
export type CommandLine = {
  /** How the program is called in its own help. */
  readonly program: string
  readonly stdout: NodeJS.WritableStream
  readonly stderr: NodeJS.WritableStream
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
}

/** Does what was typed after the program's name and returns the exit code. Never throws. */
export async function runCommandLine(commandLine: CommandLine, args: readonly string[]): Promise<number> {
  const { program, stdout } = commandLine
  const [name, ...rest] = args
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    stdout.write(helpOnAll(program, await Promise.all(verbs.map(({ load }) => load()))))
    return exitCodes.done
  }
  const entry = verbs.find((one) => one.name === name)
  if (entry === undefined) {
    const known = verbs.map((one) => one.name).join(', ')
    return sayError(commandLine, new UsageError(`There is no verb of that name; there are ${known}.`), args)
  }
  const verb = await entry.load()
  try {
    const values = parseArguments(verb, rest)
    if (values['help'] === true) stdout.write(helpOn(program, verb))
    else await runVerb(commandLine, verb, values)
    return exitCodes.done
  } catch (error) {
    return sayError(commandLine, error, args, verb)
  }
}

async function runVerb(
  { stdout, stderr, signal }: CommandLine,
  verb: Verb,
  values: VerbContext['values'],
): Promise<void> {
  const steps = stepsOf({ stderr, signal })
  const chosen: string[] = []
  const warnings: string[] = []
  const endings: (() => void)[] = []
  const context: VerbContext = {
    values,
    steps,
    signal,
    atEnd: (what) => endings.push(what),
    chose: (sentence) => {
      chosen.push(sentence)
      stderr.write(`Chosen: ${sentence}\n`)
    },
    warn: (sentence) => {
      warnings.push(sentence)
      stderr.write(`Warning: ${sentence}\n`)
    },
  }
  const { text, json } = await verb.run(context).finally(() => endings.forEach((end) => end()))
  // The largest resident set of the process with all its threads.
  const peakMemoryMb = Math.round(process.resourceUsage().maxRSS / 1024)
  const all = { verb: verb.name, ...json, chosen, warnings, seconds: steps.seconds(), peak_memory_mb: peakMemoryMb }
  stdout.write(values['json'] === true ? `${JSON.stringify(all)}\n` : text)
}

function sayError(
  { program, stdout, stderr }: CommandLine,
  error: unknown,
  args: readonly string[],
  verb?: Verb,
): number {
  const help = verb === undefined ? `${program} --help` : `${program} ${verb.name} --help`
  const { exitCode, code, message } = reportError(error, help)
  // For whoever mends this, on invented people only: the whole error may hold what it was working on.
  if (process.env['KITH_DEBUG'] === '1' && error instanceof Error) stderr.write(`${error.stack ?? ''}\n`)
  stderr.write(`${message}\n`)
  if (args.includes('--json')) stdout.write(`${JSON.stringify({ error: { code, message } })}\n`)
  return exitCode
}
