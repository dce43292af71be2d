import { openRecords } from '../../intake/open-records.ts'
import type { KeyStore } from '../../platform/keys.ts'
import type { Transaction } from '../../platform/transaction.ts'
import type { Table } from '../layout/table.ts'
import { dayInWords } from '../render/words.ts'
import { editionOf, sourceTitle } from '../sources/source-titles.ts'
import { columnsUsed } from './columns-used.ts'
import { rowsBehindFinding, type IRowsBehindFindingResult } from './sql/rows-behind-finding.queries.ts'
import { whyTheirs } from './why-theirs.ts'
import { whyLinked } from './sql/why-linked.queries.ts'

/** One row of a partner's file behind a finding. */
export type RowShown = {
  readonly name: string
  readonly source: string
  readonly file: string
  readonly rowNumber: number
  readonly received: string
  readonly delivery: string
  readonly whyTheirs: string
  readonly values: Table
}

/** Every row behind a finding, opened, with only the values it rests on. */
export async function rowsShown(
  tx: Transaction,
  keys: KeyStore,
  about: {
    readonly findingId: number
    /** The moment whose knowledge the finding used: a row replaced since still stands behind it. */
    readonly knownAt: Date
    readonly isProtected: boolean
    readonly names: ReadonlyMap<string, string>
  },
): Promise<readonly RowShown[]> {
  const rows = await rowsBehindFinding.run({ findingId: about.findingId }, tx)
  const sent = await columnsSent(tx, keys, rows, about.knownAt)
  const reasons = await reasonsLinked(tx, rows)
  return rows.flatMap((row) => {
    const name = about.names.get(row.person_id ?? '')
    const isProtected = about.isProtected || row.protected
    const columns = sent.get(row.record_id)
    if (name === undefined || columns === undefined) return []
    return [
      {
        name,
        source: sourceTitle(row.source, row),
        file: `${row.file_kind} (${row.file_name})`,
        rowNumber: row.row_number,
        received: dayInWords(row.received_on),
        delivery: `/sources/${row.source}/deliveries/${row.delivery_id}`,
        whyTheirs: whyTheirs(reasons.get(row.source_person_id ?? 0) ?? [], { isProtected }),
        values: valuesTable(row, columns, isProtected),
      },
    ]
  })
}

function valuesTable(
  row: IRowsBehindFindingResult,
  sent: Readonly<Record<string, string>>,
  isProtected: boolean,
): Table {
  const { source, edition, file_kind: fileKind, kinds } = row
  const definition = editionOf(source, edition)
  const values = definition === undefined ? [] : columnsUsed(definition, { fileKind, kinds, sent, isProtected })
  return {
    caption: `What row ${row.row_number} says, as it was sent`,
    captionHidden: true,
    head: ['What the column means', 'As it was sent'],
    rows: values.map(({ column, means, sent: value, says }) => [
      { text: means, hint: `column ${column}` },
      says === '' ? { text: value } : { text: value, hint: `means: ${says}` },
    ]),
  }
}

async function columnsSent(tx: Transaction, keys: KeyStore, rows: readonly IRowsBehindFindingResult[], knownAt: Date) {
  const sent = new Map<number, Readonly<Record<string, string>>>()
  if (rows.length === 0) return sent
  const recordIds = rows.map(({ record_id }) => record_id)
  for await (const { recordId, columns } of openRecords(tx, keys, { knownAt, recordIds })) sent.set(recordId, columns)
  return sent
}

async function reasonsLinked(tx: Transaction, rows: readonly IRowsBehindFindingResult[]) {
  const sourcePersonIds = rows.map(({ source_person_id }) => source_person_id).filter((id) => id !== null)
  const links = await whyLinked.run({ sourcePersonIds }, tx)
  const bySourcePerson = Map.groupBy(links, ({ source_person_id }) => source_person_id)
  return new Map([...bySourcePerson].map(([id, own]) => [id, own.map(({ reason }) => reason)]))
}
