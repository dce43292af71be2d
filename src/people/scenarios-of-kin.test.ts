import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSourcePerson } from './testing/a-source-person.ts'
import { decide, peopleAmong } from './testing/decide.ts'

// The sentences of the identity rules §2 on twins, fathers and sons, and what is too thin to match. Everyone is invented.

const home = { surname: 'Quillfeather', lives: '4 Rookery Drive', postcode: 'AV1 2TB' }

test('scenario 4: twins, different forenames, same surname, DOB, address, school: do not link', async () => {
  const one = aSourcePerson({ ...home, forenames: 'Barnaby', born: '2010-05-19' })
  const other = aSourcePerson({ ...home, forenames: 'Ottoline', born: '2010-05-19' })
  assert.equal(await decide([one, other]), 'do not link')
})

test('scenario 5: twins with close forenames (Hassan/Hussain, Alina/Elina), no identifiers: review, never link', async () => {
  for (const [first, second] of [
    ['Hassan', 'Hussain'],
    ['Alina', 'Elina'],
  ] as const) {
    const one = aSourcePerson({ ...home, forenames: first, born: '2010-05-19' })
    const other = aSourcePerson({ ...home, forenames: second, born: '2010-05-19' })
    const namesakes = Array.from({ length: 6 }, (_, at) =>
      [first, second].map((name) =>
        aSourcePerson({ forenames: name, surname: `Someone${'abcdef'[at]}`, born: `1980-02-1${at}` }),
      ),
    ).flat()
    assert.equal(await decide([one, other], namesakes), 'review', `${first} and ${second}`)
  }
})

test('scenario 9: father and son, same name and address, DOBs 22 years apart: do not link', async () => {
  const father = aSourcePerson({ ...home, forenames: 'Barnaby', born: '1970-05-19' })
  const son = aSourcePerson({ ...home, forenames: 'Barnaby', born: '1992-08-30' })
  assert.equal(await decide([father, son]), 'do not link')
})

test('scenario 10: father and son, same name and address, son’s DOB missing: review, never link', async () => {
  const father = aSourcePerson({ ...home, forenames: 'Barnaby', born: '1970-05-19' })
  const son = aSourcePerson({ ...home, forenames: 'Barnaby' })
  assert.equal(await decide([father, son]), 'review')
})

test('scenario 11: “Baby Smith” born today and mother Smith at same address: do not link', async () => {
  const baby = aSourcePerson({ ...home, forenames: 'Baby', born: '2019-08-31' })
  const mother = aSourcePerson({ ...home, forenames: 'Ottoline', born: '1990-05-19' })
  assert.equal(await decide([baby, mother]), 'do not link')
})

test('scenario 12: “Baby Smith” and later “Olivia Smith”, same DOB, same mother, single birth: review', async () => {
  const baby = aSourcePerson({ ...home, forenames: 'Baby', born: '2018-05-19' })
  const named = aSourcePerson({ ...home, forenames: 'Ottoline', born: '2018-05-19' })
  assert.equal(await decide([baby, named]), 'review')
})

test('scenario 13: “Twin 1 Khan” and “Twin 2 Khan”, all else equal: do not link; placeholder forename = missing', async () => {
  const one = aSourcePerson({ ...home, forenames: 'Twin 1', born: '2018-05-19' })
  const other = aSourcePerson({ ...home, forenames: 'Twin 2', born: '2018-05-19' })
  assert.equal(await decide([one, other]), 'do not link')
  assert.deepEqual([one.given, other.given], [[], []])
})

test('scenario 14: same full name, both DOB 01/01/1900 or 01/01/1970: DOB = missing; review only with another strong field', async () => {
  const strangers = ['1900-01-01', '1970-01-01'].map((born) =>
    aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born }),
  )
  assert.deepEqual(
    strangers.map(({ births }) => births),
    [[], []],
  )
  assert.equal(await decide([strangers[0]!, strangers[1]!]), 'do not link')
  const atHome = ['1900-01-01', '1970-01-01'].map((born) => aSourcePerson({ ...home, forenames: 'Barnaby', born }))
  assert.equal(await decide([atHome[0]!, atHome[1]!]), 'review')
})

test('scenario 15: two Syrian adults, similar names, both DOB 1 January same year, same hostel: do not link', async () => {
  const hostel = { lives: '1 Nowhere Lane', postcode: 'AV3 1AA', addressKind: 'hmo', born: '1988-01-01' } as const
  const one = aSourcePerson({ ...hostel, forenames: 'Ahmad', surname: 'Al-Hassan' })
  const other = aSourcePerson({ ...hostel, forenames: 'Hamad', surname: 'Al-Hussein' })
  assert.equal(await decide([one, other]), 'do not link')
})

test('scenario 16: same name, day/month swapped (both ≤ 12), same UPRN, rare surname: link', async () => {
  const one = aSourcePerson({ ...home, uprn: '99000001001', forenames: 'Ottoline', born: '1990-05-09' })
  const other = aSourcePerson({ ...home, uprn: '99000001001', forenames: 'Ottoline', born: '1990-09-05' })
  assert.equal(await decide([one, other]), 'link')
})

test('scenario 19: pre-adoption record and post-adoption record of one child, same DOB: blocked, and no row names both', async () => {
  const before = aSourcePerson({
    ...home,
    forenames: 'Ottoline',
    born: '2015-05-19',
    nhsNumber: '9434765919',
    sealed: true,
  })
  const after = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Underbough',
    born: '2015-05-19',
    nhsNumber: '9434765870',
  })
  assert.equal(await decide([before, after]), 'do not link')
})

test('scenarios 20 and 24: a late record holding both numbers of an adopted child is sealed whole; neither person changes', async () => {
  const before = aSourcePerson({
    ...home,
    forenames: 'Ottoline',
    born: '2015-05-19',
    nhsNumber: '9434765919',
    sealed: true,
  })
  const after = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Underbough',
    born: '2015-05-19',
    nhsNumber: '9434765870',
  })
  const school = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Underbough',
    born: '2015-05-19',
    nhsNumber: '9434765870',
  })
  const both = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Underbough',
    born: '2015-05-19',
    nhsNumber: ['9434765919', '9434765870'],
  })
  assert.deepEqual(await peopleAmong([before, after, school, both]), [[0], [1, 2], [3]])
})

test('scenario 27: police victim “Mrs Khan”, no forename or DOB, same address as “Sara Khan”: too thin to match', async () => {
  const victim = aSourcePerson({ surname: 'Mrs Khan', lives: '4 Rookery Drive', postcode: 'AV1 2TB' })
  const resident = aSourcePerson({
    forenames: 'Sara',
    surname: 'Khan',
    born: '1990-05-19',
    lives: '4 Rookery Drive',
    postcode: 'AV1 2TB',
  })
  assert.equal(await decide([victim, resident]), 'do not link')
})

test('scenario 28: “Unknown Male”, “A N Other”, “Test Test” are never matched', async () => {
  for (const [forenames, surname] of [
    ['Unknown', 'Male'],
    ['A N', 'Other'],
    ['Test', 'Test'],
  ] as const) {
    const [one, other] = [1, 2].map(() =>
      aSourcePerson({ forenames, surname, lives: '4 Rookery Drive', postcode: 'AV1 2TB' }),
    )
    assert.equal(await decide([one!, other!]), 'do not link', `${forenames} ${surname}`)
  }
})

test('scenario 34: A–B and B–C strong, A–C a twin conflict: the stronger link is kept, the other record apart', async () => {
  const twin = aSourcePerson({ ...home, forenames: 'Barnaby', born: '2010-05-19' })
  const sibling = aSourcePerson({ ...home, forenames: 'Ottoline', born: '2010-05-19' })
  const between = aSourcePerson({ ...home, forenames: 'Ottoline', surname: 'Quillfether', born: '2010-05-19' })
  assert.deepEqual(await peopleAmong([twin, sibling, between]), [[0], [1, 2]])
})

test('scenario 36: new record close to P and Q, who are never-link: joins neither', async () => {
  const [p, q, newcomer] = [1, 2, 3].map(() => aSourcePerson({ ...home, forenames: 'Ottoline', born: '2010-05-19' }))
  const neverLink = [[p!.sourcePersonId, q!.sourcePersonId]] as const
  assert.deepEqual(await peopleAmong([p!, q!, newcomer!], { neverLink }), [[0], [1], [2]])
})

test('scenario 41: two records from a source that is one-row-per-person: not linked; review', async () => {
  const [one, other] = [1, 2].map(() =>
    aSourcePerson({ ...home, source: 'register', forenames: 'Ottoline', born: '2010-05-19' }),
  )
  assert.equal(await decide([one!, other!], [], { oneKeyPerPerson: new Set(['register']) }), 'review')
})
