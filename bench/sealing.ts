/**
 * How long it takes to seal and open source records, against the same cipher without a key store (one key, no page).
 *
 * `npm run bench:sealing`
 */
import { createCipheriv, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDataDirectory } from '../src/platform/data-directory.ts'
import { openKeyStore } from '../src/platform/keys.ts'
import { thisMachine } from './this-machine.ts'

const messages = 200_000
const runs = 5
const message = Buffer.alloc(400, 'a')
const bareKey = randomBytes(32)
const directory = mkdtempSync(join(tmpdir(), 'kith-bench-'))

try {
  const keys = await openKeyStore(openDataDirectory(directory))
  const rows = []
  for (let run = 0; run < runs; run++) {
    const reserving = performance.now()
    const first = await keys.reserve(messages)
    const reserved = performance.now()
    const sealed = Array.from({ length: messages }, (_, offset) => keys.seal(placeOf(first + offset), message))
    const done = performance.now()
    for (const [offset, one] of sealed.entries()) keys.open(placeOf(first + offset), one)
    const opened = performance.now()
    for (let index = 0; index < messages; index++) bareCipher()
    const bare = performance.now() - opened
    rows.push({ reserve: reserved - reserving, seal: done - reserved, open: opened - done, bare })
  }
  console.log(thisMachine())
  for (const what of ['reserve', 'seal', 'open', 'bare'] as const) {
    const each = median(rows.map((row) => row[what])) / messages
    const ratio = median(rows.map((row) => row[what] / row.bare))
    console.log(`${what.padEnd(8)} ${(each * 1000).toFixed(2)} µs a record, ${ratio.toFixed(2)} × the bare cipher`)
  }
} finally {
  rmSync(directory, { recursive: true, force: true })
}

function placeOf(keyNumber: number) {
  return { keyNumber, table: 'source_record', row: String(keyNumber), column: 'sealed' }
}

function bareCipher(): Buffer {
  const cipher = createCipheriv('aes-256-gcm', bareKey, randomBytes(12))
  const body = cipher.update(message)
  cipher.final()
  return Buffer.concat([body, cipher.getAuthTag()])
}

function median(values: readonly number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)]!
}
