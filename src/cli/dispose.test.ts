import assert from 'node:assert/strict'
import { test } from 'node:test'
import { plantCase } from '../governance/disposal/testing/a-case.ts'
import { anOfficer, anOwner } from '../governance/rights/testing/an-officer.ts'
import { plantFamily } from '../needs/testing/plant-family.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { disposeVerb } from './dispose.ts'
import { keepToken } from './sign-in/kept-token.ts'
import { runVerbOn } from './testing/run-verb.ts'

test('./kith dispose looks, draws up and, as another person, carries out; it says counts and never a name', async (t) => {
  const services = await testDatabase(t)
  await assert.rejects(runVerbOn(services, disposeVerb), { code: 'sign-in-needed' })
  const { familyId, people } = await plantFamily(services, { Endmother: { role: 'adult' }, Endson: { role: 'child' } })
  const personIds = Object.values(people).map(({ personId }) => personId)
  const note = 'They spoke of Endmother.'
  await plantCase(services, { familyId, personIds }, { openedOn: '2013-01-01', closedOn: '2014-08-31', note })
  const endsAt = new Date(Date.now() + 600_000)
  await keepToken(services, { person: await anOfficer(services), endsAt })

  const looked = await runVerbOn(services, disposeVerb, { args: ['--dry-run'] })
  assert.match(looked.stdout, /Due by 31 August 2019:[\s\S]*supported +2 +1 +0/)
  assert.doesNotMatch(looked.stdout, /--approve/)
  const drawn = await runVerbOn(services, disposeVerb, { args: ['--json'] })
  const { disposalId } = JSON.parse(drawn.stdout) as { disposalId: string }
  await assert.rejects(runVerbOn(services, disposeVerb, { args: ['--approve', disposalId] }), { code: 'same-person' })
  const both = ['--approve', disposalId, '--dry-run']
  await assert.rejects(runVerbOn(services, disposeVerb, { args: both }), { code: 'usage' })

  await keepToken(services, { person: await anOwner(services), endsAt })
  const gone = await runVerbOn(services, disposeVerb, { args: ['--approve', disposalId] })
  assert.match(gone.stdout, /Disposed of\. Certificate [\s\S]*supported +2 +1 +2[\s\S]*after 30 September 2019/)
  assert.ok(![looked, drawn, gone].some(({ stdout, stderr }) => /Endmother|Endson/.test(stdout + stderr)))
})
