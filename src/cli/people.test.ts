import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { makeTown } from '../../test/synthetic-town/make-town.ts'
import { judgeLinkage, type ExportRow } from '../../test/synthetic-town/truth/judge-linkage.ts'
import { truthOf } from '../../test/synthetic-town/truth/truth-of.ts'
import { recordRight } from '../governance/rights/record-right.command.ts'
import { anOfficer } from '../governance/rights/testing/an-officer.ts'
import { signInPerson } from '../governance/sign-in-person.command.ts'
import { plantFamily } from '../needs/testing/plant-family.ts'
import { newId } from '../platform/ids.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { runDemo } from './demo/run-demo.ts'
import { peopleVerb } from './people.ts'
import { keepToken } from './sign-in/kept-token.ts'
import { runVerbOn } from './testing/run-verb.ts'

const asked = { households: 200, seed: 20_191 }

async function signIn(services: TestServices, group: string): Promise<void> {
  const person = await signInPerson(services, {
    issuer: 'https://sign-in.example',
    subject: group,
    name: 'Ottoline Example',
    groups: [group],
  })
  await keepToken(services, { person, endsAt: new Date(Date.now() + 600_000) })
}

test('a data analyst exports one line per source record, and the town’s truth finds the people in it right', async (t) => {
  const services = await testDatabase(t)
  const result = await runDemo(services, asked, new AbortController().signal)
  await signIn(services, 'kith-data-analysts')
  const folder = mkdtempSync(join(tmpdir(), 'kith-export-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'people.csv')

  const ran = await runVerbOn(services, peopleVerb, { args: ['--export', file, '--json'] })
  assert.equal(ran.exitCode, 0, ran.stderr)
  assert.deepEqual(readdirSync(folder), ['people.csv'])
  const text = readFileSync(file, 'utf8')
  assert.match(text, /^source,delivery,row,record,person,household,family,file\n/)
  const lines = parse<Record<keyof ExportRow, string>>(text, { columns: true })
  assert.equal(lines.length, (JSON.parse(ran.stdout) as { records: number }).records)

  const rows = lines.map((line) => ({ ...line, row: Number(line.row) }))
  const judged = judgeLinkage(truthOf(makeTown(asked)), rows)
  assert.equal(Math.round(judged.pairPrecision * 1e4) / 1e4, result.linkage.pairPrecision)
  assert.ok(judged.pairPrecision >= 0.99, `precision ${judged.pairPrecision}`)
  assert.ok(judged.pairRecall >= 0.95, `recall ${judged.pairRecall}`)
})

test('nobody who has not signed in exports anything, and nothing is left behind', async (t) => {
  const services = await testDatabase(t)
  const folder = mkdtempSync(join(tmpdir(), 'kith-export-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  await assert.rejects(runVerbOn(services, peopleVerb, { args: ['--export', join(folder, 'people.csv')] }), {
    code: 'sign-in-needed',
  })
  assert.deepEqual(readdirSync(folder), [])
})

test('no record of someone whose data may only be kept is exported', async (t) => {
  const services = await testDatabase(t)
  const { people } = await plantFamily(services, { Restmother: { role: 'adult' }, Restson: { role: 'child' } })
  const { personId } = people.Restmother!
  const asked = { rightId: newId(), personId, kind: 'restriction', beginsOn: '2019-08-31', words: 'Only keep it.' }
  await recordRight(services, await anOfficer(services), asked)
  await signIn(services, 'kith-data-analysts')
  const folder = mkdtempSync(join(tmpdir(), 'kith-export-'))
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'people.csv')
  await runVerbOn(services, peopleVerb, { args: ['--export', file] })
  const lines = parse<{ person: string }>(readFileSync(file, 'utf8'), { columns: true })
  assert.deepEqual(
    lines.map(({ person }) => person),
    [people.Restson!.personId],
  )
})
