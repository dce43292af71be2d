import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readsOf } from '../governance/audit-event.store.ts'
import { actingAs } from '../governance/service-actors.ts'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { inTransaction } from '../platform/transaction.ts'
import { run } from './run.ts'
import { keepToken } from './sign-in/kept-token.ts'
import { collect } from './testing/collect.ts'
import type { Verb } from './verb.ts'
import { verbs } from './verbs.ts'

const exporting: Verb = {
  name: 'take-out',
  summary: 'for a test',
  usage: 'take-out',
  acts: { person: { permission: 'people:export', purpose: 'identify-families' } },
  options: {},
  run: ({ stdout }) => {
    stdout.write('done\n')
    return Promise.resolve(0)
  },
}

async function typed(services: TestServices, verb: Verb) {
  const [stdout, stderr] = [collect(), collect()]
  const openServices = () => Promise.resolve({ services, close: () => Promise.resolve() })
  const entries = [{ name: verb.name, load: () => Promise.resolve(verb) }]
  const exitCode = await run({ verbs: entries, stdout: stdout.stream, stderr: stderr.stream, openServices }, [
    verb.name,
  ])
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() }
}

async function signIn(services: TestServices, group: string) {
  const account = { issuer: 'https://provider.test', subject: group, name: 'Someone', groups: [group] }
  const person = await signInPerson(services, account)
  await keepToken(services, { person, endsAt: new Date(Date.now() + 60_000) })
  return person
}

test('a verb that needs a person refuses without one, and says how to sign in', async (t) => {
  const services = await testDatabase(t)
  assert.deepEqual(await typed(services, exporting), {
    exitCode: 3,
    stdout: '',
    stderr:
      'This needs a person who has signed in, and nobody is signed in here.\nRun ./kith sign-in first; it lasts for up to an hour.\n',
  })
})

test('a verb that needs a person refuses one whose role may not do it, and runs for one whose role may', async (t) => {
  const services = await testDatabase(t)
  await signIn(services, 'kith-lead-practitioners')
  const refused = await typed(services, exporting)
  assert.equal(refused.exitCode, 3)
  assert.equal(refused.stdout, '')
  await signIn(services, 'kith-data-analysts')
  assert.deepEqual(await typed(services, exporting), { exitCode: 0, stdout: 'done\n', stderr: '' })
})

test('who ran a verb is written down: the service operator, or the person signed in', async (t) => {
  const services = await testDatabase(t)
  await typed(services, exporting)
  const person = await signIn(services, 'kith-data-analysts')
  await typed(services, exporting)
  const runs = await inTransaction(services.database, actingAs('status'), (tx) =>
    readsOf(tx, { objectKind: 'verb', objectId: 'take-out' }),
  )
  assert.deepEqual(runs.map(({ actorId }) => actorId).sort(), [actingAs('operator').actorId, person.actorId].sort())
})

for (const { name, load } of verbs) {
  test(`./kith ${name} says who acts`, async () => {
    const { acts } = await load()
    assert.ok('person' in acts || Array.isArray(acts.services))
  })
}
