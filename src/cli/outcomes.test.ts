import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantProgramme } from '../outcomes/testing/plant-programme.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { outcomesVerb } from './outcomes.ts'
import { runVerbOn } from './testing/run-verb.ts'

test('./kith outcomes says what changed as of the last quarter, and that it does not show what support caused', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await plantProgramme(
    services,
    Array.from({ length: 23 }, () => ({ foundOn: '2019-01-31' })),
  )
  const { stdout, exitCode } = await runVerbOn(services, outcomesVerb)
  assert.equal(exitCode, 0)
  assert.match(
    stdout,
    /^As of 30 June 2019\. No results had been worked out by then\. This does not show what support caused\.$/m,
  )
  assert.match(stdout, /^Families identified +25$/m)
  assert.match(stdout, /^Families supported +hidden$/m)
  assert.match(stdout, /^school-attendance +hidden +hidden +hidden +hidden$/m)
  assert.match(stdout, /7 or fewer is hidden/)
  assert.doesNotMatch(stdout, /\b23\b/)
})

test('./kith outcomes --json prints the same protected tables, and the quarters one may ask for', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await plantProgramme(
    services,
    Array.from({ length: 23 }, () => ({ foundOn: '2019-01-31' })),
  )
  const { stdout } = await runVerbOn(services, outcomesVerb, { args: ['--as-of', '2019-03-31', '--json'] })
  const said = JSON.parse(stdout) as Record<string, unknown>
  assert.equal(said.asOf, '2019-03-31')
  assert.deepEqual(said.quartersOffered, ['2019-06-30', '2019-03-31'])
  assert.deepEqual(said.families, { identified: 25, offered: 'hidden', supported: 'hidden', closed: 'hidden' })
  assert.equal(said.says, 'This does not show what support caused.')
})

test('./kith outcomes refuses a day that is not the end of a quarter, and says why', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await assert.rejects(runVerbOn(services, outcomesVerb, { args: ['--as-of', '2019-05-31'] }), {
    code: 'not-a-quarter-end',
  })
})

test('./kith outcomes says so when no quarter has ended yet', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  assert.match((await runVerbOn(services, outcomesVerb)).stdout, /There is nothing to count yet/)
  assert.deepEqual(
    (JSON.parse((await runVerbOn(services, outcomesVerb, { args: ['--json'] })).stdout) as { asOf: unknown }).asOf,
    null,
  )
})
