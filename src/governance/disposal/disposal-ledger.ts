import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDirectory } from '../../platform/data-directory.ts'
import { writeFileDurably } from '../../platform/durable-file.ts'

/**
 * What a disposal takes away, written beside the database before the first key is dropped: a backup that is restored later
 * still holds it all, and is told by this file what must go again. Ids and key numbers only.
 */
export type DisposalEntry =
  | {
      readonly kind: 'begun'
      readonly disposalId: string
      readonly at: string
      readonly people: readonly string[]
      readonly families: readonly string[]
      readonly sourceRecords: readonly string[]
      readonly keys: readonly number[]
    }
  | { readonly kind: 'done'; readonly disposalId: string; readonly at: string; readonly certificateSha256: string }

/** Everything written so far, oldest first. */
export function readLedger(directory: DataDirectory): readonly DisposalEntry[] {
  const path = ledgerPath(directory)
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DisposalEntry)
}

/**
 * Add an entry, on the disk before this returns. The file is written whole under another name first, so that a power cut
 * leaves all of it or what was there before. One entry of a kind for a disposal: written again, the later one counts.
 */
export async function writeLedger(directory: DataDirectory, entry: DisposalEntry): Promise<void> {
  const others = readLedger(directory).filter((one) => one.kind !== entry.kind || one.disposalId !== entry.disposalId)
  await writeFileDurably(ledgerPath(directory), [...others, entry].map((one) => `${JSON.stringify(one)}\n`).join(''))
}

function ledgerPath({ path }: DataDirectory): string {
  return join(path, 'disposals.jsonl')
}
