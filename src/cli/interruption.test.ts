import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openDataDirectory } from '../platform/data-directory.ts'
import { runningServer } from '../platform/shared-server.ts'

const main = fileURLToPath(new URL('../main.ts', import.meta.url))

test('Ctrl-C ends a serving Kith with exit code 130 and stops its database', async (t) => {
  const path = mkdtempSync(join(tmpdir(), 'kith-interrupted-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  writeFileSync(join(path, 'clock.json'), '{"today":"2019-08-31"}')
  const child = spawn(
    process.execPath,
    ['--conditions=kith-source', main, 'serve', '--port', '0', '--data-dir', path],
    {
      env: { ...process.env, DATABASE_URL: '' },
    },
  )
  let said = ''
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString()
    if (said.includes('Kith is at')) child.kill('SIGINT')
  })
  const errors: string[] = []
  child.stderr.on('data', (piece: Buffer) => errors.push(piece.toString()))
  const [exitCode] = (await once(child, 'exit')) as [number | null]
  assert.equal(exitCode, 130, errors.join(''))
  assert.match(errors.join(''), /Stopping; what is not finished is rolled back/)
  assert.equal(runningServer(openDataDirectory(path)), undefined)
})
