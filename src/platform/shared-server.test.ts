import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import { test, type TestContext } from 'node:test'
import pg from 'pg'
import { openDataDirectory, type DataDirectory } from './data-directory.ts'
import { openDatabaseSecrets } from './database-secrets.ts'
import { joinServer, runningServer } from './shared-server.ts'

function aDataDirectory(t: TestContext): DataDirectory {
  const path = mkdtempSync(join(tmpdir(), 'kith-server-'))
  t.after(() => {
    const left = runningServer(openDataDirectory(path))
    if (left !== undefined) process.kill(left.process.pid, 'SIGQUIT')
    rmSync(path, { recursive: true, force: true })
  })
  return openDataDirectory(path)
}

const program = `
  import { openDataDirectory } from '${new URL('./data-directory.ts', import.meta.url).href}'
  import { openDatabase } from '${new URL('./database.ts', import.meta.url).href}'
  const database = await openDatabase(openDataDirectory(process.argv[1]))
  process.stdout.write('open')
  process.stdin.once('data', async () => { await database.close(); process.exit(0) })
`

async function anotherKith(at: DataDirectory) {
  const child = spawn(
    process.execPath,
    ['--conditions=kith-source', '--input-type=module-typescript', '-e', program, at.path],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  return child
}

test('a second Kith joins the server of the first, and the last to leave stops it', async (t) => {
  const at = aDataDirectory(t)
  const first = await anotherKith(at)
  const server = runningServer(at)
  const second = await anotherKith(at)
  assert.deepEqual(runningServer(at), server)

  first.stdin.write('leave')
  await once(first, 'exit')
  assert.deepEqual(runningServer(at), server)

  second.stdin.write('leave')
  await once(second, 'exit')
  assert.equal(runningServer(at), undefined)
})

test('after a power cut the next Kith starts the server again, and what was committed is there', async (t) => {
  const at = aDataDirectory(t)
  const first = await anotherKith(at)
  const { admin } = await openDatabaseSecrets(at.databaseSecrets)
  const server = runningServer(at)!
  const client = new pg.Client({
    host: '127.0.0.1',
    port: server.port,
    user: 'kith_admin',
    password: admin,
    database: 'kith',
  })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table committed as select 1 as one')
  first.kill('SIGKILL')
  process.kill(server.process.pid, 'SIGKILL')
  await once(first, 'exit')
  await client.end().catch(() => undefined)

  const share = await joinServer(at, { adminPassword: admin })
  const after = new pg.Client({
    host: '127.0.0.1',
    port: share.port,
    user: 'kith_admin',
    password: admin,
    database: 'kith',
  })
  await after.connect()
  const { rows } = await after.query('select one from committed')
  await after.end()
  await share.leave()
  assert.deepEqual(rows, [{ one: 1 }])
  assert.equal(runningServer(at), undefined)
})

test('the built-in server listens on this machine only and writes no values to its log', async (t) => {
  const at = aDataDirectory(t)
  const { admin } = await openDatabaseSecrets(at.databaseSecrets)
  const share = await joinServer(at, { adminPassword: admin })
  const client = new pg.Client({
    host: '127.0.0.1',
    port: share.port,
    user: 'kith_admin',
    password: admin,
    database: 'postgres',
  })
  await client.connect()
  const { rows } = await client.query('show listen_addresses')
  assert.deepEqual(rows, [{ listen_addresses: '127.0.0.1' }])
  await client.query('create temporary table pupil (surname text unique)')
  await client.query(`insert into pupil values ($1)`, ['Quillfeather'])
  await assert.rejects(client.query(`insert into pupil values ($1)`, ['Quillfeather']))
  await assert.rejects(client.query(`select 'Quillfeather' from nowhere`))
  await client.end()
  await share.leave()
  assert.doesNotMatch(readFileSync(at.postgresLog, 'utf8'), /Quillfeather/)
  const listening = spawnSync('pgrep', ['-f', at.postgres], { encoding: 'utf8' })
  assert.equal(listening.stdout, '')
})
