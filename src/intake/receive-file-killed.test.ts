import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { actingAs } from '../governance/service-actors.ts'
import { systemClock } from '../platform/clock.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { openKeyStore } from '../platform/keys.ts'
import { noProgress } from '../platform/progress.ts'
import type { Services } from '../platform/services.ts'
import { inTransaction } from '../platform/transaction.ts'
import { openRecords } from './open-records.ts'
import { receiveFile } from './receive-file.command.ts'
import { killAfter } from './testing/kill-after.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const kills = 20
const rowCount = 4_000

/** File `number` states every row anew: half of them changed since the file before. */
function attendance(number: number): string {
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const missed = index % 2 === 0 ? number : 1
    return `9714001,P${index},05/09/2016,16/12/2016,140,${missed},0`
  })
  return `estab,pupil_ref,term_start,term_end,sessions_possible,sessions_authorised,sessions_unauthorised\n${rows.join('\n')}\n`
}

const skip = process.platform === 'linux' ? false : 'killing a whole process tree is only tried on Linux'

test(
  'killed at any moment, PostgreSQL and all, nothing is half there and running again completes',
  { skip, timeout: 900_000 },
  async (t) => {
    const directory = mkdtempSync(join(tmpdir(), 'kith-killed-'))
    t.after(() => rmSync(directory, { recursive: true, force: true }))
    const dataDirectory = join(directory, 'data')
    const fileOf = (number: number) => {
      const path = join(directory, `${number}.csv`)
      writeFileSync(path, attendance(number))
      return path
    }

    // Twice, because the first run also makes the cluster: how long an ordinary one takes.
    await once(startReceiving(dataDirectory, fileOf(2)), 'exit')
    const startedAt = performance.now()
    const [exitCode] = (await once(startReceiving(dataDirectory, fileOf(3)), 'exit')) as [number]
    assert.equal(exitCode, 0)
    const ordinaryMs = performance.now() - startedAt

    let unfinished = 0
    for (let kill = 0; kill < kills; kill++) {
      const number = 4 + kill
      const file = fileOf(number)
      const moment = Math.round(ordinaryMs * (0.25 + Math.random() * 0.8))
      const acknowledged = await killAfter(startReceiving(dataDirectory, file), moment)
      await withServices(dataDirectory, async (services) => {
        const about = `kill ${kill} after ${moment} of ${Math.round(ordinaryMs)} ms`
        const found = await missedByFile(services)
        assert.ok(found === number - 1 || found === number, `${about}: ${found}`)
        if (found === number - 1) unfinished += 1
        if (acknowledged) assert.equal(found, number, `${about}: acknowledged and lost`)
        const again = await receiveFile(services, { source: 'school-census', file })
        assert.equal(again.state, found === number ? 'already-received' : 'received', about)
        assert.equal(await missedByFile(services), number, about)
      })
    }
    assert.ok(unfinished > 0, 'every kill came too late to try anything')
  },
)

function startReceiving(dataDirectory: string, file: string): ChildProcess {
  const args = ['--conditions=kith-source', main, 'receive', 'school-census', file, '--data-dir', dataDirectory]
  return spawn(process.execPath, args, { stdio: 'ignore' })
}

async function withServices(path: string, work: (services: Services) => Promise<void>): Promise<void> {
  const dataDirectory = openDataDirectory(path)
  const keys = await openKeyStore(dataDirectory)
  const database = await openDatabase(dataDirectory)
  try {
    await work({ database, keys, clock: systemClock, dataDirectory, progress: () => noProgress })
  } finally {
    await database.close()
  }
}

/** Which file everything that is held says the same as: its records, all of which open, its facts and its delivery. */
function missedByFile({ database, keys }: Services): Promise<number> {
  return inTransaction(database, actingAs('receive'), async (tx) => {
    const said = new Set<string>()
    let records = 0
    for await (const { columns, rowNumber } of openRecords(tx, keys, { knownAt: new Date('2999-01-01') })) {
      records += 1
      if (rowNumber % 2 === 1) said.add(columns.sessions_authorised!)
    }
    assert.equal(records, rowCount)
    assert.equal(said.size, 1)
    const { rows } = await tx.query<{ most: number; facts: number; deliveries: number; audited: number }>(`
      select max(amount) filter (where kind = 'school-absence-authorised') as most, count(*) as facts,
        (select count(*) from delivery) as deliveries,
        (select count(*) from audit_event where action = 'delivery:receive') as audited
      from fact where known_to = 'infinity'`)
    const { most, facts, deliveries, audited } = rows[0]!
    assert.equal(String(most), [...said][0])
    assert.equal(facts, rowCount * 3)
    assert.deepEqual([deliveries, audited], [most - 1, most - 1])
    return most
  })
}
