import { actingAs } from '../../governance/service-actors.ts'
import type { Services } from '../../platform/services.ts'
import { inTransaction } from '../../platform/transaction.ts'
import { exportRecords } from '../export-records.ts'

/**
 * What a family can be told by in every demonstration of one town, though its id is new each time: the first row, by file
 * and number, that speaks of someone in it.
 */
export async function firstRowsOfFamilies({ database, clock }: Services): Promise<ReadonlyMap<string, string>> {
  const first = new Map<string, string>()
  await inTransaction(database, actingAs('status'), async (tx) => {
    for await (const { family, file, row } of exportRecords(tx, { asOf: clock.today(), knownAt: clock.now() })) {
      if (family === '') continue
      const at = `${file} ${String(row).padStart(9, '0')}`
      if (at < (first.get(family) ?? '~')) first.set(family, at)
    }
  })
  return first
}
