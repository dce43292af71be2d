import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

function kith(...args: string[]) {
  return spawnSync(join(root, 'kith'), args, {
    encoding: 'utf8',
    cwd: tmpdir(),
    env: { ...process.env, DATABASE_URL: '' },
  })
}

test('the first ./kith makes the database, migrates it, and leaves no server behind', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'kith-doorstep-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const dataDirectory = join(directory, 'data')

  const first = kith('status', '--json', '--data-dir', dataDirectory)
  assert.equal(first.status, 0, first.stderr)
  assert.equal(typeof JSON.parse(first.stdout), 'object')
  assert.ok(existsSync(join(dataDirectory, 'postgres', 'PG_VERSION')))
  assert.equal(readFileSync(join(dataDirectory, 'postgres', 'PG_VERSION'), 'utf8').trim(), '18')
  assert.deepEqual(readdirSync(join(dataDirectory, 'server', 'users')), [])
  assert.ok(!existsSync(join(dataDirectory, 'postgres', 'postmaster.pid')))

  const second = kith('status', '--json', '--data-dir', dataDirectory)
  assert.equal(second.status, 0, second.stderr)
})

test('only the owner may look into the data directory', (t) => {
  const directory = mkdtempSync(join(tmpdir(), 'kith-doorstep-'))
  t.after(() => rmSync(directory, { recursive: true, force: true }))
  const dataDirectory = join(directory, 'data')
  assert.equal(kith('status', '--data-dir', dataDirectory).status, 0)
  const open = ['', 'master.key', 'database.json', 'keys', 'postgres'].filter(
    (name) => (statSync(join(dataDirectory, name)).mode & 0o077) !== 0,
  )
  assert.deepEqual(open, [])
})

test('./kith alone says what it can do, and every verb has help', () => {
  const { status, stdout } = kith('--help')
  assert.equal(status, 0)
  const verbs = [
    'demo',
    'receive',
    'link',
    'families',
    'assess',
    'people',
    'sign-in',
    'serve',
    'status',
    'test',
    'doctor',
  ]
  for (const verb of verbs) {
    assert.match(stdout, new RegExp(`\\b${verb}\\b`))
    const help = kith(verb, '--help')
    assert.equal(help.status, 0, help.stderr)
    assert.match(help.stdout, /--data-dir/)
    assert.match(help.stdout, /[Ee]xit codes?/)
  }
})

test('a verb that does not exist is answered with the ones that do', () => {
  const { status, stderr } = kith('rank')
  assert.equal(status, 2)
  assert.match(stderr, /receive/)
})
