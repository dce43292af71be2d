import { homesAndFamilies } from '../families/homes-and-families.store.ts'
import type { Transaction } from '../platform/transaction.ts'
import { exportedRecords } from './sql/exported-records.queries.ts'

/** One source record and what became of it: ids, file name and row number, and nothing that is in the row. */
export type ExportedRecord = {
  readonly source: string
  readonly deliveryId: string
  readonly file: string
  readonly row: number
  readonly recordId: number
  /** Empty where the record is about nobody in particular, or its source speaks of that person no more. */
  readonly person: string
  readonly household: string
  readonly family: string
}

const pageSize = 50_000

/** Every source record ever received, in the order received, with its person, and their household and family on a day. */
export async function* exportRecords(
  tx: Transaction,
  when: { readonly asOf: string; readonly knownAt: Date },
): AsyncGenerator<ExportedRecord, void, undefined> {
  const homes = await homesAndFamilies(tx, when)
  for (let after = 0; ;) {
    const page = await exportedRecords.run({ after_record_id: after, page_size: pageSize, today: when.asOf }, tx)
    for (const row of page) {
      const home = row.person_id === null ? undefined : homes.get(row.person_id)
      yield {
        source: row.source,
        deliveryId: row.delivery_id,
        file: row.file_name,
        row: row.row_number,
        recordId: row.record_id,
        person: row.person_id ?? '',
        household: home?.householdId ?? '',
        family: home?.familyId ?? '',
      }
    }
    const last = page.at(-1)
    if (last === undefined || page.length < pageSize) return
    after = last.record_id
  }
}
