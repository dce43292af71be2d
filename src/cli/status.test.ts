import assert from 'node:assert/strict'
import { test } from 'node:test'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { plantTwoFamilies } from '../governance/testing/two-families.ts'
import { testDatabase } from '../platform/testing/test-database.ts'
import { statusVerb } from './status.ts'
import { runVerbOn } from './testing/run-verb.ts'

test('a fresh installation says that nothing was received, how to begin, and who sends nothing', async (t) => {
  const services = await testDatabase(t)
  const { exitCode, stdout } = await runVerbOn(services, statusVerb)
  assert.equal(exitCode, 0)
  assert.match(stdout, /^Kith on 2019-08-31\n/)
  assert.match(stdout, /No partner file has been received yet\. Start with \.\/kith demo/)
  assert.match(stdout, /We do not receive this from the NHS: health needs/)
  assert.match(stdout, /Nothing has been linked or assessed yet/)
})

test('what is held is counted by source, with what each speaks for and why rows wait in quarantine', async (t) => {
  const services = await testDatabase(t)
  const provider = { issuer: 'https://provider.test' }
  const manager = await signInPerson(services, { ...provider, subject: 'm', name: 'M', groups: ['kith-team-managers'] })
  const practitioner = await signInPerson(services, {
    ...provider,
    subject: 'p',
    name: 'P',
    groups: ['kith-lead-practitioners'],
  })
  await plantTwoFamilies(services, { manager, practitioner })
  const { stdout } = await runVerbOn(services, statusVerb, { args: ['--json'] })
  const held = JSON.parse(stdout) as {
    totals: unknown
    sources: unknown[]
    lastRuns: { stage: string; using: string }[]
  }
  assert.deepEqual(held.totals, {
    sourceRecords: 2,
    sourceRecordsCurrent: 2,
    facts: 2,
    people: 2,
    households: 2,
    families: 2,
    decisions: 1,
  })
  assert.deepEqual(held.sources, [
    {
      source: 'social-care',
      deliveries: 1,
      receivedLast: '2019-08-31',
      currentAsOf: null,
      rowsRead: 3,
      rowsQuarantined: 1,
      recordsCurrent: 2,
      peopleAsKnownThere: 2,
      coverage: [{ factKind: 'child-in-need', from: '2016-09-01', to: '2019-08-31' }],
      quarantine: [{ reason: 'no such day', rows: 1 }],
    },
  ])
  assert.deepEqual(
    held.lastRuns.map(({ stage, using }) => ({ stage, using })),
    [
      { stage: 'link', using: 'm' },
      { stage: 'assess', using: 'troubled-families 2015-04 as of 2019-08-31' },
    ],
  )
  const { stdout: words } = await runVerbOn(services, statusVerb)
  assert.match(words, /social-care +1 +2019-08-31 +not stated +2 +2 +3 +1/)
})
