import { recordAuditEvent } from '../governance/audit-event.store.ts'
import { actingForWholeProgramme } from '../governance/signed-in-person.ts'
import { exitCodes } from '../platform/errors.ts'
import { stageFile } from '../platform/stage-file.ts'
import { inTransaction } from '../platform/transaction.ts'
import { exportRecords, type ExportedRecord } from './export-records.ts'
import { signedInPerson } from './signed-in-person.ts'
import { usageError } from './usage-error.ts'
import type { Verb, VerbContext } from './verb.ts'

const purpose = 'identify-families'
const columns = ['source', 'delivery', 'row', 'record', 'person', 'household', 'family', 'file'] as const
const linesAtOnce = 5_000

export const peopleVerb: Verb = {
  name: 'people',
  summary: 'write one line per source record with the person, household and family it ended in; ids only',
  usage: 'people --export FILE.csv',
  acts: { person: { permission: 'people:export', purpose } },
  options: {
    export: { type: 'string', help: 'the CSV file to write; it is there only once it is whole' },
  },
  async run(context) {
    const { export: file } = context.values
    if (typeof file !== 'string') throw usageError('people', '--export FILE.csv is missing', 'people --export FILE.csv')
    const records = await exportTo(context, file)
    if (context.json) context.stdout.write(`${JSON.stringify({ file, records })}\n`)
    else context.stdout.write(`${records.toLocaleString('en-GB')} source records are in ${file}.\n`)
    return exitCodes.done
  },
}

/** The file takes its name only after the audit event is kept. */
async function exportTo(context: VerbContext, file: string): Promise<number> {
  const { database, clock, progress } = await context.open()
  const acting = actingForWholeProgramme(await signedInPerson(context), { purpose, verb: 'people --export' })
  const writing = progress('writing source records')
  const staged = await stageFile(file)
  try {
    const records = await inTransaction(database, acting, async (tx) => {
      let written = 0
      let lines = `${columns.join(',')}\n`
      for await (const record of exportRecords(tx, { asOf: clock.today(), knownAt: clock.now() })) {
        lines += lineOf(record)
        written += 1
        if (written % linesAtOnce > 0) continue
        context.interrupted.throwIfAborted()
        await staged.write(lines)
        lines = ''
        writing.at(written)
      }
      await staged.write(lines)
      await staged.sync()
      await recordAuditEvent(tx, {
        at: clock.now(),
        action: 'people:export',
        objectKind: 'programme',
        detail: { records: written },
      })
      return written
    })
    writing.done()
    await staged.finish()
    return records
  } catch (error) {
    await staged.abandon()
    throw error
  }
}

function lineOf(record: ExportedRecord): string {
  const { source, deliveryId, row, recordId, person, household, family, file } = record
  return `${[source, deliveryId, row, recordId, person, household, family, quoted(file)].join(',')}\n`
}

/** A partner chooses the name of a file. */
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
