import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { openDataDirectory } from '../src/platform/data-directory.ts'
import { openDatabaseSecrets } from '../src/platform/database-secrets.ts'
import { openKeyStore } from '../src/platform/keys.ts'
import { joinServer } from '../src/platform/shared-server.ts'
import { makeTown } from './synthetic-town/make-town.ts'
import { plantedWords } from './synthetic-town/planted-words.ts'

const kith = fileURLToPath(new URL('../kith', import.meta.url))
const asked = { households: 20, seed: 11 }

test('a stolen database names nobody: a planted word is in no byte of the data directory and in no dump, and opens with its key', async (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'kith-stolen-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const args = ['--households', String(asked.households), '--seed', String(asked.seed), '--no-serve', '--json']
  const ran = spawnSync(kith, ['demo', ...args, '--data-dir', directory], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '' },
  })
  assert.equal(ran.status, 0, ran.stderr)
  const words = plantedWords(makeTown(asked)).flatMap(({ name, address, note }) =>
    [name, address, note].filter((word) => word !== undefined),
  )
  assert.ok(words.length > 50, `the town carries ${words.length} planted words`)

  const leaked = wordsIn(`${ran.stdout}${ran.stderr}`, words)
  for (const file of filesUnder(directory)) leaked.push(...wordsIn(readFileSync(file, 'latin1'), words))
  const { dump, opened } = await dumpAndOpen(directory)
  assert.match(dump, /source_record/)
  leaked.push(...wordsIn(dump, words))
  assert.deepEqual(leaked, [])

  // The words were there to be found: whoever holds the keys reads them.
  assert.ok(wordsIn(opened, words).length > words.length / 2)
})

/** Every table as an attacker with the database would copy it, and every source record as the holder of the keys opens it. */
async function dumpAndOpen(directory: string): Promise<{ dump: string; opened: string }> {
  const at = openDataDirectory(directory)
  const { admin } = await openDatabaseSecrets(at.databaseSecrets)
  const share = await joinServer(at, { adminPassword: admin })
  const connection = { host: '127.0.0.1', port: share.port, user: 'kith_admin', password: admin, database: 'kith' }
  const client = new pg.Client(connection)
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I', table_name) as name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'`,
    )
    let dump = ''
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select row_to_json(each)::text as row from ${name} as each`)
      dump += `${name}\n${rows.map(({ row }) => row).join('\n')}\n`
    }
    const keys = await openKeyStore(at)
    const { rows: records } = await client.query<{ id: number; sealed: Buffer }>(
      'select record_id as id, sealed from source_record',
    )
    const opened = records.map(({ id, sealed }) => {
      const place = { keyNumber: id, table: 'source_record', row: String(id), column: 'sealed' }
      return keys.open(place, sealed).toString()
    })
    return { dump, opened: opened.join('\n') }
  } finally {
    await client.end()
    await share.leave()
  }
}

function wordsIn(text: string, words: readonly string[]): string[] {
  const lower = text.toLowerCase()
  return words.filter((word) => lower.includes(word.toLowerCase()))
}

function filesUnder(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
