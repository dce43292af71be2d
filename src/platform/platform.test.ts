import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase } from './testing/test-database.ts'
test('smoke', async (t) => {
  const s = await testDatabase(t)
  const { rows } = await s.database.app.query('select current_user, version()')
  console.log(rows)
  const n = await s.keys.reserve(3)
  const place = { keyNumber: n, table: 'a', row: '1', column: 'b' }
  const sealed = s.keys.seal(place, 'hello')
  assert.equal(s.keys.open(place, sealed).toString(), 'hello')
  await s.keys.drop([n])
  assert.throws(() => s.keys.open(place, sealed))
})
