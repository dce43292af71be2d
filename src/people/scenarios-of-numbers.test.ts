import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aSourcePerson } from './testing/a-source-person.ts'
import { decide, peopleAmong, resolveWithApprovedModel } from './testing/decide.ts'

// The sentences of the identity rules §2 that turn on a number. Every name and number here is invented.

const upns = { olivia: 'B801200005001', second: 'H801200005004' }

test('scenario 1: same NHS number, forename and DOB; surname changed on marriage: link', async () => {
  const before = aSourcePerson({
    forenames: 'Rosalind',
    surname: 'Quillfeather',
    born: '1984-03-07',
    nhsNumber: '9434765919',
  })
  const after = aSourcePerson({
    forenames: 'Rosalind',
    surname: 'Underbough',
    born: '1984-03-07',
    nhsNumber: '9434765919',
  })
  assert.equal(await decide([before, after]), 'link')
})

test('scenario 2: same NHS number, surname, DOB and address, different forenames (number copied between twins): review; number quarantined on both', async () => {
  const home = {
    surname: 'Quillfeather',
    born: '2010-05-19',
    lives: '4 Rookery Drive',
    postcode: 'AV1 2TB',
    nhsNumber: '9434765919',
  }
  const one = aSourcePerson({ ...home, forenames: 'Barnaby' })
  const other = aSourcePerson({ ...home, forenames: 'Ottoline' })
  const { people, pairs, notices } = await resolveWithApprovedModel([one, other])
  assert.equal(people.length, 2)
  assert.deepEqual(
    pairs.map(({ state, reason }) => [state, reason]),
    [['review', 'identifier against forename']],
  )
  assert.deepEqual(
    notices.map(({ recordId, scheme }) => [recordId, scheme]),
    [
      [one.recordId, 'nhs-number'],
      [other.recordId, 'nhs-number'],
    ],
  )
})

test('scenario 3: same NHS number; forename and DOB both disagree: do not link; number quarantined, data-quality notice to both sources', async () => {
  const one = aSourcePerson({
    source: 'care',
    forenames: 'Barnaby',
    surname: 'Quillfeather',
    born: '2010-05-19',
    nhsNumber: '9434765919',
  })
  const other = aSourcePerson({
    source: 'clinic',
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2013-11-02',
    nhsNumber: '9434765919',
  })
  const { people, pairs, notices } = await resolveWithApprovedModel([one, other])
  assert.equal(people.length, 2)
  assert.deepEqual(
    pairs.map(({ state, reason }) => [state, reason]),
    [['refused', 'identifier against forename and birth date']],
  )
  assert.deepEqual(
    notices.map(({ source }) => source),
    ['care', 'clinic'],
  )
})

test('a number that is quarantined links its record with nobody else either', async () => {
  const copied = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2010-05-19', upn: upns.olivia })
  const contradicts = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2013-11-02',
    upn: upns.olivia,
  })
  const numberAlone = aSourcePerson({ born: '2010-05-19', upn: upns.olivia })
  assert.deepEqual(await peopleAmong([copied, contradicts, numberAlone]), [[0], [1], [2]])
})

test('a number that agrees against the birth date alone is for review', async () => {
  const one = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2010-05-19', upn: upns.olivia })
  const other = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2013-11-02', upn: upns.olivia })
  assert.equal(await decide([one, other]), 'review')
})

test('scenario 6: as 5 but each has a different permanent UPN, neither listed as the other’s former UPN: do not link', async () => {
  const home = { surname: 'Quillfeather', born: '2010-05-19', lives: '4 Rookery Drive', postcode: 'AV1 2TB' }
  const one = aSourcePerson({ ...home, forenames: 'Jaydon', upn: upns.olivia })
  const other = aSourcePerson({ ...home, forenames: 'Jayden', upn: upns.second })
  assert.equal(await decide([one, other]), 'do not link')
})

test('scenario 7: same child, two UPNs, one appears as the other’s former UPN; name and DOB agree: link', async () => {
  const before = aSourcePerson({ forenames: 'Ottoline', surname: 'Quillfeather', born: '2010-05-19', upn: upns.olivia })
  const after = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2010-05-19',
    upn: upns.second,
    formerUpn: upns.olivia,
  })
  assert.equal(await decide([before, after]), 'link')
})

test('scenario 8: temporary UPN (letter in place 13) equal in two schools: the UPN gives no weight; judge on the rest', async () => {
  const temporaryUpn = 'M80120000500A'
  const one = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2010-05-19', temporaryUpn })
  const other = aSourcePerson({ forenames: 'Ottoline', surname: 'Underbough', born: '2011-08-30', temporaryUpn })
  const same = aSourcePerson({ forenames: 'Barnaby', surname: 'Quillfeather', born: '2010-05-19', temporaryUpn })
  assert.equal(await decide([one, other]), 'do not link')
  assert.equal(await decide([one, same]), 'link')
})

test('scenario 21: child under special guardianship or fostering, same NHS number, new surname: link', async () => {
  const before = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2010-05-19',
    nhsNumber: '9434765919',
    lives: '4 Rookery Drive',
    postcode: 'AV1 2TB',
  })
  const after = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Underbough',
    born: '2010-05-19',
    nhsNumber: '9434765919',
    lives: '9 Weaver Rise',
    postcode: 'AV10 1AA',
  })
  assert.equal(await decide([before, after]), 'link')
})

test('scenario 23: NHS number superseded, no seal on either: link on the authoritative mapping', async () => {
  const old = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2010-05-19',
    nhsNumber: '9434765919',
  })
  const renumbered = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2010-05-19',
    nhsNumber: '9434765870',
  })
  const mapping = aSourcePerson({
    forenames: 'Ottoline',
    surname: 'Quillfeather',
    born: '2010-05-19',
    nhsNumber: ['9434765919', '9434765870'],
  })
  assert.deepEqual(await peopleAmong([old, renumbered, mapping]), [[0, 1, 2]])
  assert.notEqual(await decide([old, renumbered]), 'link', 'nothing says one number followed the other')
})

test('scenario 25: woman in a refuge and her earlier record: same NHS number, name, DOB: link; the refuge’s address is no evidence', async () => {
  const her = { forenames: 'Ottoline', surname: 'Quillfeather', born: '1990-05-19', nhsNumber: '9434765919' }
  const earlier = aSourcePerson({ ...her, lives: '4 Rookery Drive', postcode: 'AV1 2TB' })
  const now = aSourcePerson({
    ...her,
    lives: '1 Nowhere Lane',
    postcode: 'AV3 1AA',
    addressKind: 'refuge',
    protected: true,
  })
  assert.equal(await decide([earlier, now]), 'link')
  assert.deepEqual([now.dwellings, now.postcodes, now.protected], [[], [], true])
})
