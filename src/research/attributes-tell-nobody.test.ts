import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { plantedWords } from '../../test/synthetic-town/planted-words.ts'
import { actingAs } from '../governance/service-actors.ts'
import { readPostcode } from '../intake/identifiers/postcode.ts'
import { readNhsNumber } from '../intake/identifiers/nhs-number.ts'
import { readNino } from '../intake/identifiers/nino.ts'
import { readPncId } from '../intake/identifiers/pnc-id.ts'
import { readUln } from '../intake/identifiers/uln.ts'
import { readUpn } from '../intake/identifiers/upn.ts'
import { openPeople } from '../people/open-people.ts'
import { KithError } from '../platform/errors.ts'
import { inTransaction } from '../platform/transaction.ts'
import { hasFormOfIdentifier } from './check-attributes.ts'
import { releaseInForce } from './release-definition.ts'
import { releaseAndOpen, type OpenedRelease } from './testing/sealed-files.ts'
import { studyTown, type StudyTown } from './testing/study-town.ts'

const linkIdColumns = ['la_family_ref', 'la_individual_ref']

test('over random towns, no cell of the attributes file tells who anybody is', { timeout: 900_000 }, async (t) => {
  let looked = 0
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1_000_000 }), async (seed) => {
      const world = await studyTown(t, { households: 150, seed })
      const released = await releasedUnlessEmpty(world)
      // A small town may have nobody to release, and then no file: another is made in its place.
      fc.pre(released !== undefined)
      looked += await lookThrough(world, released)
    }),
    // Whole towns from files to a sealed release; a seed that fails is printed.
    { numRuns: 3, endOnFailure: true },
  )
  assert.ok(looked > 100, `${looked} cells were looked at`)
})

/** Nothing where every family that meets the rule is left out: prepare refuses to make an empty release. */
async function releasedUnlessEmpty(world: StudyTown): Promise<OpenedRelease | undefined> {
  try {
    return await releaseAndOpen(world)
  } catch (error) {
    if (error instanceof KithError && error.code === 'release-empty') return undefined
    throw error
  }
}

/** Every cell against everything that any record says of anybody in its family, and against every form of a number. */
async function lookThrough(
  { services, town }: StudyTown,
  { attributes, identifiers, manifest }: OpenedRelease,
): Promise<number> {
  const words = plantedWords(town).flatMap(({ name, address, note }) =>
    [name, address, note].flatMap((word) => word ?? []),
  )
  assert.ok(words.length > 100)
  for (const text of [attributes.text, JSON.stringify(manifest)]) {
    const lower = text.toLowerCase()
    assert.deepEqual(
      words.filter((word) => lower.includes(word.toLowerCase())),
      [],
    )
  }
  // The words are there to be found: the identifiers file, which is the other recipient's, holds some.
  const known = await toldOfEveryone(services)
  const familyOf = Map.groupBy(identifiers.rows, ({ la_family_ref }) => la_family_ref!)
  let looked = 0
  for (const row of attributes.rows) {
    const own = familyOf
      .get(row.la_family_ref!)!
      .flatMap((person) => [
        ...Object.entries(person).flatMap(([column, value]) =>
          column.startsWith('la_') || value.length < 3 ? [] : [value],
        ),
        ...(known.get(`${person.forename} ${person.middle_names} ${person.surname} ${person.dob}`) ?? []),
      ])
    for (const [column, cell] of Object.entries(row)) {
      if (linkIdColumns.includes(column) || cell === '') continue
      looked += 1
      assert.ok(!own.some((word) => cell.toLowerCase().includes(word.toLowerCase())), `the column ${column}`)
      assert.ok(/^\d{1,2}$|^\d{4}-\d{2}$/.test(cell), `the column ${column} holds no code and no month`)
      const read = [
        readNhsNumber(cell),
        readNino(cell),
        readPncId(cell, 2019),
        readUln(cell),
        readUpn(cell),
        readPostcode(cell),
      ]
      assert.deepEqual(
        read.filter((number) => number !== undefined),
        [],
      )
    }
  }
  return looked
}

/** Whatever sources have ever said of people, by who they are: names, numbers, ways to reach them, whole birth dates. */
async function toldOfEveryone({
  database,
  keys,
}: StudyTown['services']): Promise<ReadonlyMap<string, readonly string[]>> {
  const people = await inTransaction(database, actingAs('release'), (tx) => openPeople(tx, keys))
  return new Map(
    people.map(({ records }) => {
      const all = records.flatMap(({ identity }) => [
        identity.forenames,
        identity.surname,
        identity.birthDate,
        identity.telephone,
        identity.email,
        identity.address?.postcode,
        identity.address?.uprn,
        ...(identity.address?.lines ?? []),
        ...(identity.identifiers ?? []).map(({ value }) => value),
      ])
      const { forenames = '', surname = '', birthDate = '' } = records.at(-1)?.identity ?? {}
      const [forename = '', ...middle] = forenames.split(/\s+/)
      const key = `${forename} ${middle.join(' ')} ${surname} ${birthDate}`
      return [key, all.flatMap((word) => (word === undefined || word.length < 3 ? [] : [word]))]
    }),
  )
}

test('every code that may leave has the form of nothing that identifies, and what identifies is seen', () => {
  for (const { codes = {}, bands = [] } of releaseInForce('2019-08-31').attributes) {
    for (const code of [...Object.values(codes), ...bands])
      assert.equal(hasFormOfIdentifier(String(code), 2019), false, String(code))
  }
  assert.equal(hasFormOfIdentifier('2019-08', 2019), false)
  for (const cell of [
    'AV1 2AB',
    '943 476 5919',
    'someone@example.test',
    '01632 960 123',
    '2010-03-01',
    '01/03/2010',
    'AB123456C',
  ])
    assert.equal(hasFormOfIdentifier(cell, 2019), true, cell)
})
