import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataDirectory } from './data-directory.ts'
import { writeFileDurably } from './durable-file.ts'
import { exitCodes, KithError } from './errors.ts'
import { keysPerPage, openKeyPages } from './key-pages.ts'
import { keyedDigest } from './keyed-digest.ts'
import { withLockFile } from './lock-file.ts'
import { openMasterKey } from './master-key.ts'
import { seal, unseal } from './seal.ts'

/** Where a sealed field stands. A field opened anywhere else does not open. */
export type SealedPlace = {
  readonly keyNumber: number
  readonly table: string
  readonly row: string
  readonly column: string
}

/**
 * One key per source record, note or decision, kept beside the database and never in it. A stolen database names
 * nobody, and dropping a key is disposal.
 */
export type KeyStore = {
  /** Set aside `count` consecutive fresh key numbers; the first. Their keys are durable before this returns. */
  reserve(count: number): Promise<number>
  seal(place: SealedPlace, plain: Uint8Array | string): Buffer
  /** Throws `key-dropped` when the key is gone, `cannot-open` when the field was moved or altered. */
  open(place: SealedPlace, sealed: Uint8Array): Buffer
  /** Forget keys for ever; durable before this returns. */
  drop(keyNumbers: readonly number[]): Promise<void>
  /** A keyed digest (16 bytes) of a value that must be found again without being stored: a row key, an address. */
  digest(domain: string, value: string): Buffer
}

export async function openKeyStore(directory: DataDirectory): Promise<KeyStore> {
  if (!existsSync(directory.masterKey) && existsSync(join(directory.keys, 'digest.key'))) throw masterKeyMissing()
  // Under a lock, so that two processes on a new data directory cannot each make a master key.
  const masterKey = await withLockFile(`${directory.keys}.lock`, () => openMasterKey(directory.masterKey))
  const pages = openKeyPages(directory.keys, masterKey)
  const digestSecret = await withLockFile(`${directory.keys}.lock`, () => openDigestSecret(directory.keys, masterKey))
  let next = 0
  let end = 0
  let reserving: Promise<unknown> = Promise.resolve()

  return {
    reserve(count) {
      const mine = reserving.then(() => reserveNow(count))
      reserving = mine.catch(() => undefined)
      return mine
    },
    seal(place, plain) {
      return seal(keyOf(place.keyNumber), about(place), plain)
    },
    open(place, sealed) {
      const key = keyOf(place.keyNumber)
      try {
        return unseal(key, about(place), sealed)
      } catch {
        throw new KithError({
          code: 'cannot-open',
          what: `The sealed field ${place.table}.${place.column} of row ${place.row} cannot be opened.`,
          remedy: 'Check that the key store belongs to this database: ./kith doctor.',
        })
      }
    },
    async drop(keyNumbers) {
      await withLockFile(`${directory.keys}.lock`, async () => {
        for (const [page, slots] of byPage(keyNumbers)) {
          // A page that is not there opens nothing.
          if (!pages.exists(page)) continue
          await pages.rewrite(page, (keys) => slots.forEach((slot) => keys.fill(0, slot * 32, (slot + 1) * 32)))
        }
      })
    },
    digest: keyedDigest(digestSecret),
  }

  async function reserveNow(count: number): Promise<number> {
    if (end - next < count) {
      const pageCount = Math.ceil(count / keysPerPage)
      next = (await pages.create(pageCount)) * keysPerPage
      end = next + pageCount * keysPerPage
    }
    const first = next
    next += count
    return first
  }

  function keyOf(keyNumber: number): Buffer {
    const key = pages.key(Math.floor(keyNumber / keysPerPage), keyNumber % keysPerPage)
    if (key.every((byte) => byte === 0)) {
      throw new KithError({ code: 'key-dropped', what: `The key of record ${keyNumber} has been dropped.` })
    }
    return key
  }
}

function about({ table, row, column }: SealedPlace): string {
  return `${table}|${row}|${column}`
}

function byPage(keyNumbers: readonly number[]): Map<number, number[]> {
  const slotsByPage = new Map<number, number[]>()
  for (const number of keyNumbers) {
    const page = Math.floor(number / keysPerPage)
    slotsByPage.set(page, [...(slotsByPage.get(page) ?? []), number % keysPerPage])
  }
  return slotsByPage
}

async function openDigestSecret(directory: string, masterKey: Buffer): Promise<Buffer> {
  const path = join(directory, 'digest.key')
  if (existsSync(path)) return unseal(masterKey, 'digest secret', readFileSync(path))
  const secret = randomBytes(32)
  await writeFileDurably(path, seal(masterKey, 'digest secret', secret))
  return secret
}

/** A fresh master key in place of a lost one would make everything sealed so far unreadable, and look well. */
function masterKeyMissing(): KithError {
  return new KithError({
    code: 'master-key-missing',
    what: 'There are sealed keys in this data directory, and their master key is not where it was.',
    remedy:
      'Restore it from its own backup, or name it in KITH_MASTER_KEY_FILE. Without it nothing sealed can be opened.',
    exitCode: exitCodes.missing,
  })
}
