import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantFamily, plantTwoNeeds } from '../needs/testing/plant-family.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { assessVerb } from './assess.ts'
import { runVerbOn } from './testing/run-verb.ts'

test('./kith assess says how many families, and never which', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  const members = { mother: { role: 'adult', born: '1985-01-01' }, son: { role: 'child', born: '2010-03-01' } } as const
  const family = await plantFamily(services, members, { reference: 'F-4821' })
  await plantTwoNeeds(services, family.people.mother!)

  const { exitCode, stdout } = await runVerbOn(services, assessVerb)
  assert.equal(exitCode, 0)
  assert.match(stdout, /^Expanded Troubled Families Programme, 2015 to 2020, as of 2019-08-31: 1 family in /)
  assert.match(stdout, /^yes +1$/m)
  assert.match(stdout, /^out-of-work-benefit +1 +0 +0$/m)
  assert.doesNotMatch(stdout, /F-4821/)
})

test('./kith assess --json prints one object, with the edition’s digest and the moment whose knowledge was used', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  const { stdout } = await runVerbOn(services, assessVerb, { args: ['--as-of', '2019-06-30', '--json'] })
  const said = JSON.parse(stdout) as Record<string, unknown>
  assert.equal(said.asOf, '2019-06-30')
  assert.equal(said.knownAt, '2019-06-30T22:59:59.999Z')
  assert.match(said.editionSha256 as string, /^[0-9a-f]{64}$/)
  assert.deepEqual(said.eligible, { yes: 0, no: 0, 'cannot tell': 0 })
})

test('./kith assess --what-if says on every result that it is one', async (t) => {
  const services = await testDatabase(t, '2021-01-31')
  const args = ['--framework', 'troubled-families', '--edition', '2015-04', '--what-if']
  const { stdout } = await runVerbOn(services, assessVerb, { args })
  assert.equal(stdout.match(/What if: an edition outside its dates/g)?.length, 2)
  const json = JSON.parse((await runVerbOn(services, assessVerb, { args: [...args, '--json'] })).stdout) as object
  assert.ok('whatIf' in json && json.whatIf === true)
  assert.ok('note' in json && typeof json.note === 'string' && json.note.startsWith('What if'))
})

test('./kith assess refuses a day that does not exist', async (t) => {
  const services = await testDatabase(t, '2019-08-31')
  await assert.rejects(
    runVerbOn(services, assessVerb, { args: ['--as-of', '2019-02-30'] }),
    /--as-of takes a day that exists/,
  )
})
