import { describeReceived } from '../intake/describe-received.ts'
import { quarantineCsv } from '../intake/quarantine-report.ts'
import { receiveFile, type ReceivedFile } from '../intake/receive-file.command.ts'
import { writeFileDurably } from '../platform/durable-file.ts'
import { exitCodes, KithError } from '../platform/errors.ts'
import { dayOption } from './option-values.ts'
import { reportError, type ErrorReport } from './report-error.ts'
import type { Verb, VerbContext } from './verb.ts'

type Outcome = { readonly received: ReceivedFile } | { readonly error: ErrorReport }

export const receiveVerb: Verb = {
  name: 'receive',
  summary: 'turn a partner’s file into source records and facts; refuse, quarantine and explain what does not fit',
  usage: 'receive <source> <file…> [--edition E] [--received-on D] [--report FILE.csv] [--dry-run]',
  acts: { services: ['receive'] },
  positionals: { least: 2, most: 1_000 },
  options: {
    edition: { type: 'string', help: 'the edition of the source; without it, the latest in use that has such a file' },
    'received-on': { type: 'string', help: 'the day the files came, like 2019-08-31; today when left out' },
    report: { type: 'string', help: 'write what is wrong with the rows to this CSV file, to send to the partner' },
    'expect-withdrawals': { type: 'boolean', help: 'a full file that lacks most of what is held is meant to' },
    'dry-run': { type: 'boolean', help: 'do everything but keep it: the same counts, and nothing changed' },
  },
  /** Each file is received or refused by itself, in the order given. */
  async run(context) {
    const receivedOn = dayOption('receive', context.values, 'received-on')
    const [source = '', ...files] = context.positionals
    const outcomes: Outcome[] = []
    for (const file of files) {
      const outcome = await receiveOne(context, { source, file, receivedOn })
      outcomes.push(outcome)
      if (!context.json) say(context, outcome)
    }
    if (typeof context.values.report === 'string') await writeReport(context.values.report, outcomes)
    if (context.json) context.stdout.write(`${JSON.stringify({ files: outcomes.map(withoutRefusals) })}\n`)
    return (
      outcomes
        .map((outcome) => ('error' in outcome ? outcome.error.exitCode : exitCodes.done))
        .find((code) => code > 0) ?? 0
    )
  },
}

async function receiveOne(
  { values, open, interrupted }: VerbContext,
  asked: { readonly source: string; readonly file: string; readonly receivedOn: string | undefined },
): Promise<Outcome> {
  const { source, file, receivedOn } = asked
  try {
    const received = await receiveFile(await open(), {
      source,
      file,
      interrupted,
      dryRun: values['dry-run'] === true,
      expectWithdrawals: values['expect-withdrawals'] === true,
      ...(receivedOn === undefined ? {} : { receivedOn }),
      ...(typeof values.edition === 'string' ? { edition: values.edition } : {}),
    })
    return { received }
  } catch (error) {
    if (!(error instanceof KithError)) throw error
    return { error: reportError(error) }
  }
}

function say({ stdout, stderr }: VerbContext, outcome: Outcome): void {
  if ('error' in outcome) stderr.write(`${outcome.error.what}\n${outcome.error.remedy}\n`)
  else stdout.write(describeReceived(outcome.received))
}

/** The rows themselves are in the report a partner is sent; JSON counts them. */
function withoutRefusals(outcome: Outcome): object {
  if ('error' in outcome) return { state: 'refused', ...outcome.error }
  if (outcome.received.state === 'already-received') return outcome.received
  const { refusals: _, ...received } = outcome.received
  return received
}

async function writeReport(path: string, outcomes: readonly Outcome[]): Promise<void> {
  const files = outcomes.flatMap((outcome) =>
    'received' in outcome && outcome.received.state !== 'already-received' ? [outcome.received] : [],
  )
  const reports = files.map(({ fileName, refusals }) => quarantineCsv(fileName, refusals))
  await writeFileDurably(path, reports.map((text, index) => (index === 0 ? text : withoutHeader(text))).join(''))
}

function withoutHeader(text: string): string {
  return text.slice(text.indexOf('\n') + 1)
}
