import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readFactKinds } from '../../intake/fact-kinds.ts'
import { sourceFolders } from '../../intake/definition/source-definitions.ts'
import { checkData } from '../data-file.ts'
import { holdsSchema, readClassHolds } from '../holds/class-holds.ts'
import { readRetention, retentionOf, retentionSchema } from './retention-rules.ts'

const textOf = (name: string) => readFileSync(fileURLToPath(new URL(`../../../governance/${name}`, import.meta.url)), 'utf8')
const retention = textOf('retention.yaml')
const holds = textOf('holds.yaml')

test('the council keeps what it promises: five years from closure, twelve months without support, each with its authority', () => {
  const { rules } = readRetention()
  assert.deepEqual(
    Object.values(rules).map(({ id, months, countsFrom }) => [id, months, countsFrom]),
    [
      ['supported', 60, 'case-closed'],
      ['never-offered', 12, 'last-finding'],
      ['no-finding', 12, 'receipt'],
      ['superseded-record', 12, 'superseded'],
      ['comparison-group', 0, 'study-ends'],
    ],
  )
  assert.match(rules.supported.authority, /N45/)
  assert.equal(rules['no-finding'].endsWhenNoLongerListed, true)
})

test('an inquiry into child protection holds what it may ask for, as shipped, and names kinds of fact that exist', () => {
  const [inquiry] = readClassHolds()
  assert.deepEqual([inquiry!.id, inquiry!.isOn], ['inquiry-child-protection', true])
  const kinds = readFactKinds(sourceFolders())
  for (const { factKinds } of readClassHolds()) for (const kind of factKinds) assert.ok(kinds.has(kind), kind)
})

test('another period is another edition of the file: a certificate names its digest', () => {
  assert.notEqual(retentionOf(retention.replace('months: 60', 'months: 96')).sha256, readRetention().sha256)
})

for (const { says, text, message } of [
  { says: 'a period that is no number', text: retention.replace('months: 60', 'months: five years'), message: /^retention\.yaml:15: rules\.0\.months/ },
  { says: 'a period below none', text: retention.replace('months: 60', 'months: -1'), message: /^retention\.yaml:15: .*fewer than none/ },
  { says: 'a rule that counts from another day', text: retention.replace('countsFrom: case-closed', 'countsFrom: receipt'), message: /^retention\.yaml:14: .*supported counts from case-closed/ },
  { says: 'a rule without its authority', text: retention.replace(/ {4}authority: Notice, clause N45.*\n/, ''), message: /^retention\.yaml:12: rules\.0\.authority/ },
  { says: 'a rule that is missing', text: retention.replace('id: no-finding', 'id: supported'), message: /^retention\.yaml:\d+: rules: supported must be there once/ },
  { says: 'a word no one knows', text: retention.replace('months: 60', 'years: 5\n    months: 60'), message: /^retention\.yaml:12: rules\.0: Unrecognized key/ },
  { says: 'an end that only unlisted people have', text: retention.replace('months: 60', 'months: 60\n    endsWhenNoLongerListed: true'), message: /^retention\.yaml:16: .*only no-finding/ },
]) {
  test(`${says} in retention.yaml is told by its line`, () => {
    assert.throws(() => checkData({ text, name: 'retention.yaml', schema: retentionSchema }), { message })
  })
}

for (const { says, text, message } of [
  { says: 'a hold that is neither on nor off', text: holds.replace('isOn: true', 'isOn: maybe'), message: /^holds\.yaml:\d+: holds\.0\.isOn: is on or not/ },
  { says: 'a hold on nothing', text: holds.replace(/factKinds: .*/, 'factKinds: []'), message: /^holds\.yaml:\d+: .*at least one kind/ },
  { says: 'a hold that has the name of another', text: holds.replace('inquiry-child-protection', 'complaint'), message: /^holds\.yaml:\d+: .*id of another hold/ },
]) {
  test(`${says} in holds.yaml is told by its line`, () => {
    assert.throws(() => checkData({ text, name: 'holds.yaml', schema: holdsSchema }), { message })
  })
}
