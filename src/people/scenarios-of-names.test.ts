import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSourcePerson } from './testing/a-source-person.ts'
import { decide, peopleAmong } from './testing/decide.ts'

// The sentences of the identity rules §2 on names, telephones and the order of records. Everyone is invented.

test('scenario 17: same surname and mobile number, different forenames and DOBs (family phone): do not link', async () => {
  const telephone = '07700 900123'
  const mother = aSourcePerson({ forenames: 'Ottoline', surname: 'Quillfeather', born: '1980-05-19', telephone })
  const child = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2010-08-30', telephone })
  assert.notEqual(await decide([mother, child]), 'link')
})

test('scenario 26: person with an alias that carries never-link: do not link, whatever the weight', async () => {
  const [one, other] = [1, 2].map(() =>
    aSourcePerson({ forenames: 'Ottoline', surname: 'Quillfeather', born: '1980-05-19', nhsNumber: '9434765919' }),
  )
  assert.equal(
    await decide([one!, other!], [], { neverLink: [[one!.sourcePersonId, other!.sourcePersonId]] }),
    'do not link',
  )
})

test('scenario 29: “Nguyen Van An” and “An Nguyen”, same DOB, same UPRN: link', async () => {
  const home = { born: '1990-05-19', lives: '4 Rookery Drive', postcode: 'AV1 2TB', uprn: '99000001001' }
  const full = aSourcePerson({ ...home, forenames: 'Nguyen Van', surname: 'An' })
  const short = aSourcePerson({ ...home, forenames: 'An', surname: 'Nguyen' })
  assert.equal(await decide([full, short]), 'link')
})

test('scenario 30: “Jan Kowalski” and “Anna Kowalska”, same DOB and address: do not link', async () => {
  const home = { born: '1990-05-19', lives: '4 Rookery Drive', postcode: 'AV1 2TB' }
  const jan = aSourcePerson({ ...home, forenames: 'Jan', surname: 'Kowalski' })
  const anna = aSourcePerson({ ...home, forenames: 'Anna', surname: 'Kowalska' })
  assert.equal(await decide([jan, anna]), 'do not link')
})

test('scenario 31: “Anna Kowalski” and “Anna Kowalska”, same DOB: link', async () => {
  const clerk = aSourcePerson({ forenames: 'Anna', surname: 'Kowalski', born: '1990-05-19' })
  const passport = aSourcePerson({ forenames: 'Anna', surname: 'Kowalska', born: '1990-05-19' })
  assert.equal(await decide([clerk, passport]), 'link')
})

test('scenario 32: “Fatima Begum” twice, same birth year, same postcode district only: do not link', async () => {
  const one = aSourcePerson({
    forenames: 'Fatima',
    surname: 'Begum',
    born: '1990-01-01',
    lives: '4 Rookery Drive',
    postcode: 'AV1 2TB',
  })
  const other = aSourcePerson({
    forenames: 'Fatima',
    surname: 'Begum',
    born: '1990-01-01',
    lives: '9 Weaver Rise',
    postcode: 'AV1 9QF',
  })
  assert.notEqual(await decide([one, other]), 'link')
})

test('scenario 33: “Mohammed Yusuf Ali” and “Yusuf Ali”, same DOB and UPRN: link', async () => {
  const home = { born: '1990-05-19', lives: '4 Rookery Drive', postcode: 'AV1 2TB', uprn: '99000001001' }
  const whole = aSourcePerson({ ...home, forenames: 'Mohammed Yusuf', surname: 'Ali' })
  const short = aSourcePerson({ ...home, forenames: 'Yusuf', surname: 'Ali' })
  assert.equal(await decide([whole, short]), 'link')
})

test('scenario 42: the same records in any order: the same people', async () => {
  const home = { surname: 'Quillfeather', lives: '4 Rookery Drive', postcode: 'AV1 2TB' }
  const records = [
    aSourcePerson({ ...home, forenames: 'Ottoline', born: '2010-05-19' }),
    aSourcePerson({ ...home, forenames: 'Otoline', born: '2010-05-19', upn: 'B801200005001' }),
    aSourcePerson({ forenames: 'Ottoline', surname: 'Underbough', born: '2010-05-19', upn: 'B801200005001' }),
    aSourcePerson({ ...home, forenames: 'Barnaby', born: '2010-05-19' }),
    aSourcePerson({ ...home, forenames: 'Barnaby', born: '1975-02-11' }),
    aSourcePerson({ ...home, forenames: 'Barnaby' }),
  ]
  const inOrder = await peopleAmong(records)
  for (const order of [
    [5, 4, 3, 2, 1, 0],
    [2, 0, 4, 1, 5, 3],
  ]) {
    const found = await peopleAmong(order.map((place) => records[place]!))
    const backInOrder = found.map((members) =>
      members.map((member) => order[member]!).sort((one, other) => one - other),
    )
    assert.deepEqual(
      backInOrder.toSorted((one, other) => one[0]! - other[0]!),
      inOrder,
    )
  }
})
