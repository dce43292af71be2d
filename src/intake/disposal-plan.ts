import type { DisposalPlan, FullList, OriginalsOfSource } from '../governance/disposal/disposal-plan.ts'
import { rowKindsOf } from './definition/rows-of.ts'
import { definitionsOf, sourceEditions, sourceFolders } from './definition/source-definitions.ts'

/** What partners sent of people. Deliveries, coverage and counts of what did not fit speak of nobody and stay. */
export const intakeDisposalPlan: DisposalPlan = {
  room: 'intake',
  tables: [
    {
      table: 'source_record',
      by: { record_id: 'source-record' },
      gives: { source_person_id: 'source-person-spoken-of' },
      keys: 'record_id',
      leaves: { source_person_id: 'a row that came after the disposal was approved is new data' },
    },
    {
      table: 'source_person',
      by: { source_person_id: 'source-person-spoken-of' },
      unless: [
        `exists (
          select from source_record as other
          where other.source_person_id = source_person.source_person_id
            and not exists (select from going where going.kind = 'source-record' and going.id = other.record_id::text)
        )`,
      ],
      gives: { source_person_id: 'source-person' },
    },
    {
      table: 'fact',
      by: { record_id: 'source-record', source_person_id: 'source-person' },
      gives: { fact_id: 'fact' },
    },
    {
      table: 'stated_relationship',
      by: {
        record_id: 'source-record',
        from_source_person_id: 'source-person',
        to_source_person_id: 'source-person',
      },
    },
    { table: 'data_quality_notice', by: { record_id: 'source-record' } },
  ],
}

/** Rows of files that state everyone each time, by every edition there is. */
export function fullLists(folders: readonly string[] = sourceFolders()): readonly FullList[] {
  return definitions(folders).flatMap(({ source, edition, files }) =>
    Object.entries(files)
      .filter(([, file]) => file.supply === 'full')
      .flatMap(([fileKind, file]) =>
        rowKindsOf(fileKind, file).map(({ name: rowKind }) => ({ source, edition, fileKind, rowKind })),
      ),
  )
}

/** What the latest edition of each source says becomes of the partner's own file. */
export function originalsOf(
  sources: readonly string[],
  afterReceipt: string,
  folders: readonly string[] = sourceFolders(),
): readonly OriginalsOfSource[] {
  const latest = new Map(definitions(folders).map((definition) => [definition.source, definition]))
  return sources.map((source) => {
    const setting = latest.get(source)?.['original-file'] ?? 'leave'
    return { source, says: { ...saysOfOriginal, leave: afterReceipt }[setting] }
  })
}

const saysOfOriginal = {
  'keep-with-partner': 'Kith kept no copy. The partner keeps the original under its own retention.',
  'delete-after-receipt': 'Kith kept no copy and deleted the file when it was received.',
} as const

/** Every edition of every source, the latest of each source last. */
function definitions(folders: readonly string[]) {
  const sources = new Set(sourceEditions(folders).map(({ source }) => source))
  return [...sources].flatMap((source) => definitionsOf(source, folders).toReversed())
}
