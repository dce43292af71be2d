import assert from 'node:assert/strict'
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { completeDisposals } from '../governance/disposal/complete-disposals.ts'
import { readLedger } from '../governance/disposal/disposal-ledger.ts'
import { proposeDisposal } from '../governance/disposal/propose-disposal.command.ts'
import { plantCase } from '../governance/disposal/testing/a-case.ts'
import { anOfficer, anOwner } from '../governance/rights/testing/an-officer.ts'
import { actingAs } from '../governance/service-actors.ts'
import { plantFamily, type PlantedFamily } from '../needs/testing/plant-family.ts'
import { systemClock } from '../platform/clock.ts'
import { openDataDirectory } from '../platform/data-directory.ts'
import { openDatabase } from '../platform/database.ts'
import { openKeyStore } from '../platform/keys.ts'
import { noProgress } from '../platform/progress.ts'
import type { Services } from '../platform/services.ts'
import { killAfter } from '../intake/testing/kill-after.ts'
import { inTransaction } from '../platform/transaction.ts'
import { disposalStages } from '../web/disposal-stages.ts'
import { keepToken } from './sign-in/kept-token.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))
const kills = 10
const skip = process.platform === 'linux' ? false : 'killing a whole process tree is only tried on Linux'

test(
  'killed at any moment of a disposal, PostgreSQL and all, it has not begun or it is completed: nothing is half there',
  { skip, timeout: 900_000 },
  async (t) => {
    const directory = mkdtempSync(join(tmpdir(), 'kith-disposal-killed-'))
    t.after(() => rmSync(directory, { recursive: true, force: true }))
    const path = join(directory, 'data')

    // Twice, because the first run also makes the cluster: how long an ordinary one takes.
    let ordinaryMs = 0
    for (let run = 0; run < 2; run++) {
      const { disposalId } = await withServices(path, drawUp)
      const startedAt = performance.now()
      const [exitCode] = (await once(approving(path, disposalId), 'exit')) as [number]
      assert.equal(exitCode, 0)
      ordinaryMs = performance.now() - startedAt
    }

    let notBegun = 0
    let completed = 0
    for (let kill = 0; kill < kills; kill++) {
      const { disposalId, family } = await withServices(path, drawUp)
      const moment = Math.round(ordinaryMs * (0.3 + Math.random() * 0.75))
      const acknowledged = await killAfter(approving(path, disposalId), moment)
      await withServices(path, async (services) => {
        const about = `kill ${kill} after ${moment} of ${Math.round(ordinaryMs)} ms`
        const ledger = () => readLedger(services.dataDirectory).filter((entry) => entry.disposalId === disposalId)
        if (acknowledged) assert.equal((await standing(services, disposalId, family)).certificates, 1, about)
        // What the next ./kith does before anything else.
        completed += await completeDisposals(services, disposalStages(services))
        const now = await standing(services, disposalId, family)
        if (now.approvals === 0) {
          notBegun += 1
          assert.deepEqual(now, { approvals: 0, certificates: 0, rows: now.rows, opened: 2 }, about)
          assert.ok(now.rows > 10, `${about}: ${now.rows} rows`)
          assert.deepEqual(ledger(), [], about)
        } else {
          assert.deepEqual(now, { approvals: 1, certificates: 1, rows: 0, opened: 0 }, about)
          assert.deepEqual(
            ledger().map(({ kind }) => kind),
            ['begun', 'done'],
            about,
          )
        }
      })
      // Whether it had begun or not, approving it (again) leaves it done.
      const [exitCode] = (await once(approving(path, disposalId), 'exit')) as [number]
      assert.equal(exitCode, 0)
      await withServices(path, async (services) => {
        assert.equal((await standing(services, disposalId, family)).rows, 0)
      })
    }
    t.diagnostic(`${notBegun} of ${kills} had not begun; ${completed} were completed afterwards`)
    assert.ok(notBegun < kills, 'every kill came too early to try anything')
  },
)

/** A family whose case was closed long ago, and the list it is on; the service owner is signed in to approve it. */
async function drawUp(services: Services): Promise<{ disposalId: string; family: PlantedFamily }> {
  const family = await plantFamily(services, {
    Killmother: { role: 'adult', born: '1985-01-01', parentOf: ['Killson'] },
    Killson: { role: 'child', born: '2010-03-01' },
  })
  const personIds = Object.values(family.people).map(({ personId }) => personId)
  const note = 'They spoke of Killmother.'
  await plantCase(services, { ...family, personIds }, { openedOn: '2013-01-01', closedOn: '2014-08-31', note })
  const { disposalId } = await proposeDisposal(services, await anOfficer(services), {}, disposalStages(services))
  await keepToken(services, { person: await anOwner(services), endsAt: new Date(Date.now() + 3_000_000) })
  return { disposalId: disposalId!, family }
}

function approving(path: string, disposalId: string): ChildProcess {
  const args = ['--conditions=kith-source', main, 'dispose', '--approve', disposalId, '--data-dir', path]
  return spawn(process.execPath, args, { stdio: 'ignore', env: { ...process.env, DATABASE_URL: '' } })
}

/** How far a disposal is, how many rows still speak of the family, and how many of its records open. */
function standing(services: Services, disposalId: string, { familyId, people }: PlantedFamily) {
  return inTransaction(services.database, actingAs('dispose'), async (tx) => {
    const count = async (sql: string, values: unknown[]) => {
      const { rows } = await tx.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values)
      return rows[0]!.count
    }
    const approvals = await count('disposal_approval where disposal_id = $1', [disposalId])
    const certificates = await count('disposal_certificate where disposal_id = $1', [disposalId])
    const { rows: tables } = await tx.query<{ name: string }>(
      `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and relname not in ('migration', 'person', 'family', 'audit_event', 'disposal_subject')`,
    )
    const ids = [familyId, ...Object.values(people).map(({ personId }) => personId)]
    let rows = 0
    for (const { name } of tables) {
      rows += await count(
        `${name} as each where exists (
           select from unnest($1::text[]) as wanted (id) where position(wanted.id in row_to_json(each)::text) > 0)`,
        [ids],
      )
    }
    let opened = 0
    for (const { recordId } of Object.values(people)) {
      const { rows: held } = await tx.query<{ sealed: Buffer }>(
        'select sealed from source_record where record_id = $1',
        [recordId],
      )
      const place = { keyNumber: recordId, table: 'source_record', row: String(recordId), column: 'sealed' }
      if (held.length > 0 && services.keys.open(place, held[0]!.sealed).length > 0) opened += 1
    }
    return { approvals, certificates, rows, opened }
  })
}

async function withServices<T>(path: string, work: (services: Services) => Promise<T>): Promise<T> {
  const dataDirectory = openDataDirectory(path)
  const keys = await openKeyStore(dataDirectory)
  const before = process.env.DATABASE_URL
  delete process.env.DATABASE_URL
  const database = await openDatabase(dataDirectory)
  if (before !== undefined) process.env.DATABASE_URL = before
  try {
    return await work({ database, keys, clock: systemClock, dataDirectory, progress: () => noProgress })
  } finally {
    await database.close()
  }
}
