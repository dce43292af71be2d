import assert from 'node:assert/strict'
import { chmodSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { testDatabase } from '../platform/testing/test-database.ts'
import { doctorVerb } from './doctor.ts'
import { runVerbOn } from './testing/run-verb.ts'

type Checked = { checks: { about: string; state: string; says: string; remedy?: string }[] }

async function checksOn(services: Awaited<ReturnType<typeof testDatabase>>) {
  const { exitCode, stdout } = await runVerbOn(services, doctorVerb, { args: ['--json'] })
  const { checks } = JSON.parse(stdout) as Checked
  return { exitCode, find: (about: string) => checks.find((check) => check.about === about)!, checks }
}

test('on a machine and database in order, nothing is wrong but what tests switch off on purpose', async (t) => {
  const { checks } = await checksOn(await testDatabase(t))
  assert.deepEqual(
    checks.filter(({ state }) => state === 'wrong').map(({ about }) => about),
    ['power cuts'],
  )
})

test('a database that would lose what it acknowledged in a power cut is wrong, and the exit code says so', async (t) => {
  const { exitCode, find } = await checksOn(await testDatabase(t))
  assert.equal(exitCode, 5)
  assert.match(find('power cuts').says, /fsync, synchronous_commit, full_page_writes switched off/)
  assert.match(find('power cuts').remedy!, /acknowledged could otherwise be lost/)
})

test('a data directory that others may look into is wrong', async (t) => {
  const services = await testDatabase(t)
  chmodSync(services.dataDirectory.path, 0o755)
  const { find } = await checksOn(services)
  assert.equal(find('data directory').state, 'wrong')
  assert.match(find('data directory').remedy!, /^chmod 700 /)
})

test('keys without their master key are wrong: nothing sealed could be opened', async (t) => {
  const services = await testDatabase(t)
  rmSync(services.dataDirectory.masterKey, { force: true })
  mkdirSync(join(services.dataDirectory.path, 'keys'), { recursive: true })
  const { find } = await checksOn(services)
  assert.match(find('master key').says, /sealed keys and no master key/)
})
