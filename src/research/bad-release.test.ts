import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { checkAttributesTellNobody } from './check-attributes.ts'
import { leaveOut, type Standing } from './leave-out.ts'
import { isLinkId, newLinkId } from './link-id.ts'
import { readRecipientKeys } from './recipient-keys.ts'
import { checkNoFormula, releaseCsv } from './release-csv.ts'
import { checkRelease, releaseInForce, releasesFolder } from './release-definition.ts'
import { toldOf, type StudyFamily } from './study-family.ts'

const definition = releaseInForce('2019-08-31')
const text = readFileSync(join(releasesFolder, 'national-impact-study/2015-04/release.yaml'), 'utf8')

/** What is changed in a release that is right, and what whoever wrote it is told. */
const mistakes: readonly (readonly [string, string, RegExp])[] = [
  ['study: national-impact-study', 'studio: national-impact-study', /Unrecognized key|study/],
  ['last-day: 2020-03-31', 'last-day: 2014-03-31', /the last day comes before the first/],
  [
    'receives: attributes',
    'receives: identifiers',
    /there are two recipients, one for identifiers and one for attributes/,
  ],
  ["la-code: '999'", "la-code: 'nine'", /the council’s code is three digits/],
  ['from: group', 'from: surname', /from/],
  ['of: persistent-absence', 'of: no-such-need', /it has to name a need of the framework/],
  ['of: health', 'of: no-such-headline', /it has to name a headline of the framework/],
  ['name: p2_school', 'name: p1_crime', /p1_crime is there twice/],
  ['name: month_claimed', 'name: surname', /surname stands in the other file too/],
  ['destroyed-by: 2021-03-31', 'destroyed-by: the end of March', /a day is written like/],
]

for (const [from, to, says] of mistakes) {
  test(`a release in which “${from}” became “${to}” is told by file and line`, () => {
    assert.ok(text.includes(from), from)
    assert.throws(
      () => checkRelease(text.replace(from, to), 'releases/example/release.yaml'),
      (error: Error) => {
        assert.match(error.message, /^releases\/example\/release\.yaml:\d+: /)
        assert.match(error.message, says)
        return true
      },
    )
  })
}

test('a release key that is not a key is refused, and what was given is never repeated', async (t) => {
  const path = mkdtempSync(join(tmpdir(), 'kith-keys-'))
  t.after(() => rmSync(path, { recursive: true, force: true }))
  const [identity, other] = [await generateX25519Identity(), await generateX25519Identity()]
  const [key, otherKey] = [await identityToRecipient(identity), await identityToRecipient(other)]
  const give = (ons: string, department?: string) => {
    const lines = [`  office-for-national-statistics: ${ons}`, ...(department ? [`  department: ${department}`] : [])]
    writeFileSync(join(path, 'recipients.yaml'), `recipients:\n${lines.join('\n')}\n`)
    return () => readRecipientKeys({ path }, definition)
  }
  assert.throws(() => readRecipientKeys({ path }, definition), { code: 'release-key-missing', exitCode: 5 })
  assert.throws(give(key), { code: 'release-key-missing', message: /no key for department/ })
  assert.equal(give(key, otherKey)().get('department'), otherKey)
  assert.throws(give(key, key), { code: 'release-key-not-a-key', message: /both recipients the same key/ })
  const flipped = key.slice(0, -1) + (key.endsWith('q') ? 'p' : 'q')
  for (const given of ['not-a-key', identity, flipped, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5', key.toUpperCase()]) {
    assert.throws(give(given, otherKey), (error: Error & { code?: string; remedy?: string; exitCode?: number }) => {
      assert.deepEqual([error.code, error.exitCode], ['release-key-not-a-key', 4], given.slice(0, 6))
      assert.ok(!`${error.message} ${error.remedy}`.includes(given))
      return true
    })
  }
})

test('a link id shows a slip, and no two are alike', () => {
  const made = Array.from({ length: 2_000 }, newLinkId)
  assert.equal(new Set(made).size, made.length)
  for (const id of made.slice(0, 200)) {
    assert.ok(isLinkId(id))
    const at = 4 + (id.charCodeAt(10) % 25)
    const slipped = id.slice(0, at) + (id[at] === 'q' ? 'r' : 'q') + id.slice(at + 1)
    assert.equal(isLinkId(slipped), false)
  }
})

test('a cell that a spreadsheet would take for a formula stops the release, unless its column says it may begin so', () => {
  const at = definition.identifiers.findIndex(({ name }) => name === 'uprn')
  const declared = definition.identifiers.findIndex(({ name }) => name === 'surname')
  const row = (place: number, cell: string) => [definition.identifiers.map((_, index) => (index === place ? cell : ''))]
  for (const cell of ['=1+1', '+44', '-1', '@sum', '\t=1', ' =1'])
    assert.throws(() => checkNoFormula(definition.identifiers, row(at, cell)), {
      code: 'release-formula',
      message: /^A cell of the column uprn would be taken for a formula/,
    })
  checkNoFormula(definition.identifiers, row(declared, '=Invented'))
  assert.match(releaseCsv(definition.identifiers, row(declared, '-"In, vented')), /,"-""In, vented",/)
})

test('an attribute that holds a name, a number or a place of the family itself stops the release, and is not shown', () => {
  const at = definition.attributes.findIndex(({ name }) => name === 'month_closed')
  const person = (cell: string) => ({
    personId: 'p',
    familyId: 'f',
    group: 'programme' as const,
    identifiers: [],
    attributes: definition.attributes.map((_, index) => (index === at ? cell : '1')),
    telling: ['Ann-Marie Sample', 'Sample', 'Ann', '2 Invented Street', '4711-x', '99000001222'],
  })
  for (const cell of [
    'Sample',
    'moved to 2 invented street',
    'ann',
    '4711-X',
    '99000001222',
    'AV3 2QL',
    '2010-03-01',
  ]) {
    assert.throws(
      () => checkAttributesTellNobody(definition.attributes, [person(cell)], { asOf: '2019-08-31' }),
      (error: Error & { code?: string }) => {
        assert.equal(error.code, 'release-identifies', cell)
        assert.match(error.message, /^A cell of the column month_closed in the attributes file/)
        assert.ok(!error.message.includes(cell))
        return true
      },
    )
  }
  checkAttributesTellNobody(definition.attributes, [person('2019-08')], { asOf: '2019-08-31' })
})

const months = {
  identified: null,
  started: null,
  leadPractitioner: null,
  assessed: null,
  planned: null,
  closed: null,
  claimed: null,
}

function aFamily(
  familyId: string,
  members: Readonly<Record<string, 'adult' | 'child'>>,
  said: Partial<StudyFamily> = {},
) {
  const family: StudyFamily = {
    familyId,
    group: 'comparison',
    members: Object.entries(members).map(([personId, role]) => ({ personId, role })),
    atEntry: [],
    atReview: [],
    months,
    claimedBy: null,
    ...said,
  }
  return family
}

const plain: Standing = {
  rights: new Set(),
  identitySealed: false,
  protected: false,
  livesWithProtected: false,
  isDescribed: true,
}

function leftOut(families: readonly StudyFamily[], apart: Readonly<Record<string, Partial<Standing>>>) {
  const { families: kept, excluded } = leaveOut(families, (personId) => ({ ...plain, ...apart[personId] }))
  return { people: kept.flatMap(({ members }) => members.map(({ personId }) => personId)).sort(), excluded }
}

test('whoever objected, is restricted or sealed for an adoption is left out, and the rest of the family stays', () => {
  const family = aFamily('f', { mother: 'adult', father: 'adult', son: 'child', daughter: 'child' })
  assert.deepEqual(leftOut([family], { father: { rights: new Set(['objection-to-research']) } }), {
    people: ['daughter', 'mother', 'son'],
    excluded: { 'objection-to-research': 1 },
  })
  assert.deepEqual(leftOut([family], { father: { rights: new Set(['restriction']) }, son: { identitySealed: true } }), {
    people: ['daughter', 'mother'],
    excluded: { restriction: 1, 'identity-sealed': 1 },
  })
})

test('where someone protected belongs, nobody of the family is released: the others’ address would tell where to look', () => {
  const families = [aFamily('f', { mother: 'adult', son: 'child' }), aFamily('g', { aunt: 'adult', niece: 'child' })]
  assert.deepEqual(leftOut(families, { mother: { protected: true } }), {
    people: ['aunt', 'niece'],
    excluded: { protected: 1, 'lives-with-someone-protected': 1 },
  })
})

test('a family of which only adults or only children would remain is left out whole: the gap would show', () => {
  const family = aFamily('f', { mother: 'adult', son: 'child', daughter: 'child' })
  assert.deepEqual(leftOut([family], { mother: { rights: new Set(['objection-to-research']) } }), {
    people: [],
    excluded: { 'objection-to-research': 1, 'would-reveal-someone-left-out': 2 },
  })
})

test('somebody of the programme is in no comparison family, and everybody is in one family only', () => {
  const families = [
    aFamily('comparison', { father: 'adult', son: 'child' }),
    aFamily('programme', { mother: 'adult', son: 'child' }, { group: 'programme' }),
  ]
  const { families: kept } = leaveOut(families, () => plain)
  assert.deepEqual(
    kept.map(({ group, members }) => [group, members.map(({ personId }) => personId)]),
    [
      ['programme', ['mother', 'son']],
      ['comparison', ['father']],
    ],
  )
})

test('a need that is met only through somebody who was left out is not known, neither yes nor no', () => {
  const finding = { need: 'arrears', headline: 'adults-into-work', finding: 'met' } as const
  const met = [{ ...finding, people: [{ personId: 'father', finding: 'met' as const }] }]
  assert.equal(toldOf(met, new Set(['father', 'son'])), 'yes')
  assert.equal(toldOf(met, new Set(['son'])), 'not known')
  assert.equal(toldOf([{ ...finding, finding: 'not met', people: [] }], new Set(['son'])), 'no')
  assert.equal(toldOf([], new Set(['son'])), 'not known')
})
