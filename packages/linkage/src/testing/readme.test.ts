import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { functionLibrary, isBuiltIn } from '../functions/built-in-functions.ts'

const folder = fileURLToPath(new URL('../../', import.meta.url))
const readme = readFileSync(`${folder}README.md`, 'utf8')

test('the worked example of the README prints what the README says', () => {
  const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  const expected = /```text\n([\s\S]*?)```/.exec(readme)?.[1]
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=kith-source', '--input-type=module-typescript', '--eval', code],
    { cwd: folder, encoding: 'utf8' },
  )
  assert.equal(stderr, '')
  assert.equal(stdout, expected)
})

test('every function the README lists exists', () => {
  const listed = readme
    .slice(readme.indexOf('and the functions'), readme.indexOf('Each gives what DuckDB gives'))
    .matchAll(/`([a-z0-9_\s]+)`/g)
  const names = [...listed].flatMap(([, words = '']) => words.split(/\s+/))
  assert.ok(names.length > 60)
  assert.deepEqual(
    names.filter((name) => !functionLibrary().has(name) && !isBuiltIn(name)),
    [],
  )
})
