import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSourcePerson } from './testing/a-source-person.ts'
import { decide, peopleAmong } from './testing/decide.ts'

// Slips that hid people, and likenesses that made one of two, in invented towns. Everyone is invented.

const home = { lives: '4 Rookery Drive', postcode: 'AV1 2TB', uprn: '99000001001' }

test('two names run together are the two names: Marykate and Mary Kate: link', async () => {
  const stated = { ...home, surname: 'Quillfeather', born: '1990-05-19' }
  assert.equal(await decide(named(stated, 'Marykate', 'Mary Kate')), 'link')
  assert.equal(await decide(named(stated, 'Mohamme Dshahid', 'Mohammed Shahid')), 'link')
})

test('two names run together forgive a slip and no more: Mohammedhassan and Mohammed Hussain are two brothers', async () => {
  const stated = { ...home, surname: 'Quillfeather', born: '1990-05-19' }
  assert.notEqual(await decide(named(stated, 'Mohammedhassan', 'Mohammed Hussain')), 'link')
})

test('two names run together and entered as the surname: link', async () => {
  const right = aSourcePerson({ ...home, forenames: 'Ava Grace', surname: 'Quillfeather', born: '1990-05-19' })
  const wrong = aSourcePerson({ ...home, forenames: 'Quillfeather', surname: 'Avagrace', born: '1990-05-19' })
  assert.equal(await decide([right, wrong]), 'link')
})

test('M may be Mohammed, though Mohammed Daniyal goes by Daniyal: link', async () => {
  assert.equal(await decide(named({ ...home, surname: 'Quillfeather', born: '1962-10-10' }, 'M', 'Mohammed Daniyal')), 'link') // prettier-ignore
})

test('a slip in both names, day and month swapped, one home: looked at, and linked', async () => {
  const one = aSourcePerson({ ...home, forenames: 'Robert', surname: 'Quillfeather', born: '1971-06-08' })
  const other = aSourcePerson({ ...home, forenames: 'Rovert', surname: 'Quilfleather', born: '1971-08-06' })
  assert.equal(await decide([one, other]), 'link')
})

test('an address without its postcode is the one dwelling so written, and undecided where there are two', async () => {
  const stated = { forenames: 'Debra', lives: '57 Badger Lane' }
  const whole = aSourcePerson({ ...stated, surname: 'Midgrove', postcode: 'AV13 1DS', born: '1969-11-25' })
  const half = aSourcePerson({ ...stated, surname: 'Mcdgrove', born: '1959-11-25' })
  assert.equal(await decide([whole, half]), 'link')
  const elsewhere = aSourcePerson({ ...stated, forenames: 'Ottoline', surname: 'Underbough', postcode: 'AV2 1DS' })
  assert.notEqual(await decide([whole, half], [elsewhere]), 'link')
})

test('names entered the wrong way round do not hold apart those whom a third record brings together', async () => {
  const stated = { forenames: 'Ottoline', born: '1977-11-25' }
  const before = aSourcePerson({ ...stated, surname: 'Quillfeather', nino: 'EC628816A' })
  const married = aSourcePerson({ ...stated, ...home, surname: 'Netherlock', nino: 'EC628816A' })
  const exchanged = aSourcePerson({ ...stated, ...home, forenames: 'Netherlock', surname: 'Ottoline' })
  assert.deepEqual(await peopleAmong([before, married, exchanged]), [[0, 1, 2]])
})

test('two slips of one name do not hold apart those whom the name itself brings together', async () => {
  const stated = { surname: 'Quillfeather', born: '1962-01-03' }
  const [slip, lynn, otherSlip] = [
    aSourcePerson({ ...stated, ...home, forenames: 'Lybn' }),
    aSourcePerson({ ...stated, ...home, forenames: 'Lynn' }),
    aSourcePerson({ ...stated, forenames: 'Lynnn', lives: '9 Weaver Rise', postcode: 'AV1 9QF' }),
  ]
  assert.deepEqual(await peopleAmong([slip, lynn, otherSlip]), [[0, 1, 2]])
})

test('Jessie and Jessica, one birthday and one home, each with a number of her own: twins', async () => {
  const stated = { ...home, surname: 'Netherlock', born: '2000-08-21' }
  const jessie = aSourcePerson({ ...stated, forenames: 'Jessie', nino: 'EG491102A' })
  const jessica = aSourcePerson({ ...stated, forenames: 'Jessica', nino: 'TJ918093A' })
  assert.notEqual(await decide([jessie, jessica]), 'link')
})

test('Sam and Samson in one school census, one birthday and one home: review', async () => {
  const stated = { ...home, source: 'school-census', surname: 'Longborne', born: '2012-11-05' }
  assert.equal(await decide(named(stated, 'Samuel', 'Sam')), 'review')
})

test('one name and birth year, two flats of one block: review', async () => {
  const stated = { forenames: 'Maryan', surname: 'Abdi', postcode: 'AV14 1AA' }
  const one = aSourcePerson({ ...stated, lives: 'Flat 13, 1 Ivy Road', born: '2015-06-11' })
  const other = aSourcePerson({ ...stated, lives: 'Flat 5, 1 Ivy Road', born: '2015-01-01' })
  assert.notEqual(await decide([one, other]), 'link')
})

test('a list of residents means two people by two entries at one home: Amara and Samara, born a year apart', async () => {
  const stated = { ...home, source: 'council-tax', surname: 'Swanhope' }
  const amara = aSourcePerson({ ...stated, forenames: 'Amara', born: '1994-10-24' })
  const samara = aSourcePerson({ ...stated, forenames: 'Samara', born: '1995-10-24' })
  assert.notEqual(await decide([amara, samara], aListOfAdults()), 'link')
})

test('whom a list of adults names with his wife, without a birth date, is not the child of that name who lives there too', async () => {
  const stated = { ...home, forenames: 'Francis', surname: 'Crowdon' }
  const listed = aSourcePerson({ ...stated, source: 'council-tax' })
  const wife = aSourcePerson({ ...stated, source: 'council-tax', forenames: 'Winifred' })
  const father = aSourcePerson({ ...stated, born: '1962-09-22' })
  const son = aSourcePerson({ ...stated, born: '2010-03-04' })
  assert.deepEqual(await peopleAmong([listed, father, son, wife, ...aListOfAdults()]).then(firstOf(3)), [[0, 1], [2]])
  const grown = aSourcePerson({ ...stated, born: '1990-03-04' })
  assert.deepEqual(await peopleAmong([listed, father, grown, wife, ...aListOfAdults()]).then(firstOf(3)), [[0], [1], [2]]) // prettier-ignore
})

test('whom a list names alone, without a birth date, may be the father of the only one known there by that name', async () => {
  const stated = { ...home, forenames: 'Francis', surname: 'Crowdon' }
  const listed = aSourcePerson({ ...stated, source: 'council-tax' })
  const grown = aSourcePerson({ ...stated, born: '1990-03-04' })
  assert.deepEqual(await peopleAmong([listed, grown, ...aListOfAdults()]).then(firstOf(2)), [[0], [1]])
})

function named(stated: object, one: string, other: string) {
  return [aSourcePerson({ ...stated, forenames: one }), aSourcePerson({ ...stated, forenames: other })] as const
}

/** Enough homes, one adult in each, to be told from a source of events. */
function aListOfAdults() {
  return Array.from({ length: 60 }, (_, number) =>
    aSourcePerson({
      source: 'council-tax',
      forenames: number % 2 === 0 ? 'Ottoline' : 'Barnaby',
      surname: 'Underbough',
      lives: `${number + 100} Sparrow Lane`,
      postcode: 'AV7 1AA',
      born: `${1940 + number}-02-${String(10 + (number % 18))}`,
    }),
  )
}

function firstOf(places: number) {
  return (people: readonly (readonly number[])[]) =>
    people.map((members) => members.filter((place) => place < places)).filter(({ length }) => length > 0)
}
