import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { syncDirectory, writeFileDurably, writeSynced } from './durable-file.ts'
import { seal, unseal } from './seal.ts'

export const keysPerPage = 1024
const keyBytes = 32

/** How long a page read from disk may be used before looking whether another process has rewritten it. */
const pageTrustedMs = 2_000

/**
 * Pages of 1,024 keys, each page one file sealed by the master key. A key of all zeros has been dropped.
 *
 * A page is written under a temporary name, synced and linked to its number: two processes can never make the same
 * page, so each hands out the keys of its own pages from memory. Keys that no row uses are harmless.
 */
export type KeyPages = {
  /** Make `count` pages with consecutive numbers, durable before this returns; the first one's number. */
  create(count: number): Promise<number>
  key(pageNumber: number, slot: number): Buffer
  exists(pageNumber: number): boolean
  rewrite(pageNumber: number, change: (keys: Buffer) => void): Promise<void>
}

export function openKeyPages(directory: string, masterKey: Buffer): KeyPages {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const storeId = randomBytes(6).toString('hex')
  let highest = highestPage(directory)
  const cache = new Map<number, { keys: Buffer; modifiedMs: number; checkedAt: number }>()

  return { create, key, rewrite, exists: (number) => existsSync(pagePath(number)) }

  async function create(count: number): Promise<number> {
    for (;;) {
      const first = highest + 1
      const made = await makePages(first, count)
      highest = first + made - 1
      if (made === count) {
        await syncDirectory(directory)
        return first
      }
      // Another process made a page of this number first: begin again above it.
      highest = Math.max(highest, highestPage(directory))
    }
  }

  async function makePages(first: number, count: number): Promise<number> {
    for (let batch = 0; batch < count; batch += 16) {
      const numbers = Array.from({ length: Math.min(16, count - batch) }, (_, index) => first + batch + index)
      const pages = numbers.map((number) => ({ number, keys: randomBytes(keysPerPage * keyBytes) }))
      await Promise.all(pages.map(({ number, keys }) => writeSynced(temporaryPath(number), sealPage(number, keys))))
      for (const [index, { number }] of pages.entries()) {
        if (!linkNew(temporaryPath(number), pagePath(number))) {
          for (const rest of pages.slice(index)) rmSync(temporaryPath(rest.number), { force: true })
          return batch + index
        }
      }
    }
    return count
  }

  function key(pageNumber: number, slot: number): Buffer {
    const page = loadPage(pageNumber)
    return page.subarray(slot * keyBytes, (slot + 1) * keyBytes)
  }

  function loadPage(number: number): Buffer {
    const now = Date.now()
    const cached = cache.get(number)
    if (cached !== undefined && now - cached.checkedAt < pageTrustedMs) return cached.keys
    const modifiedMs = statSync(pagePath(number)).mtimeMs
    if (cached !== undefined && cached.modifiedMs === modifiedMs) {
      cached.checkedAt = now
      return cached.keys
    }
    const keys = unseal(masterKey, aboutPage(number), readFileSync(pagePath(number)))
    cache.set(number, { keys, modifiedMs, checkedAt: now })
    return keys
  }

  async function rewrite(number: number, change: (keys: Buffer) => void): Promise<void> {
    const keys = Buffer.from(unseal(masterKey, aboutPage(number), readFileSync(pagePath(number))))
    change(keys)
    await writeFileDurably(pagePath(number), sealPage(number, keys))
    cache.delete(number)
  }

  function sealPage(number: number, keys: Buffer): Buffer {
    return seal(masterKey, aboutPage(number), keys)
  }

  function pagePath(number: number): string {
    return join(directory, `${String(number).padStart(8, '0')}.page`)
  }

  function temporaryPath(number: number): string {
    return `${pagePath(number)}.${storeId}.tmp`
  }
}

function aboutPage(number: number): string {
  return `key page|${number}`
}

function highestPage(directory: string): number {
  const numbers = readdirSync(directory)
    .filter((name) => name.endsWith('.page'))
    .map((name) => Number.parseInt(name, 10))
  return numbers.reduce((most, number) => Math.max(most, number), 0)
}

function linkNew(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(from, { force: true })
  }
}
