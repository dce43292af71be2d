import type { DeliveredRow } from './read-delivery.ts'

const batchRows = 4_000

/**
 * Collects rows into batches and stores one while the next is being read. Never more than two batches are held.
 */
export function inBatches(store: (batch: readonly DeliveredRow[]) => Promise<void>) {
  let waiting: DeliveredRow[] = []
  let storing: Promise<void> = Promise.resolve()

  async function storeWaiting(): Promise<void> {
    const batch = waiting
    waiting = []
    await storing
    storing = store(batch)
    // Whoever waits for it next hears of the failure; until then it must not end the process.
    storing.catch(() => undefined)
  }

  return {
    add: (row: DeliveredRow): void => void waiting.push(row),
    storeFull: async (): Promise<void> => {
      if (waiting.length >= batchRows) await storeWaiting()
    },
    storeRest: async (): Promise<void> => {
      if (waiting.length > 0) await storeWaiting()
      await storing
    },
  }
}
