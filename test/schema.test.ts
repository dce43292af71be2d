import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { describeSchema } from '../scripts/schema/describe-schema.ts'
import { testDatabase } from '../src/platform/testing/test-database.ts'

test('schema.sql says what the migrations make; when it does not, run npm run schema', async (t) => {
  const { database } = await testDatabase(t)
  const golden = readFileSync(new URL('../schema.sql', import.meta.url), 'utf8')
  assert.equal(await describeSchema(database.owner), golden)
})
