import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { DwellingKind } from './dwelling-kind.ts'
import { formHouseholds, type PersonStay } from './form-households.ts'
import { kinshipOf } from './kinship.ts'
import type { Relationship } from './relationship.ts'
import { stated } from './testing/family-builders.ts'

/** "Ada from 2017-01-01" or "Ada from 2017-01-01 to 2018-01-01". */
function aStay(words: string): PersonStay {
  const [personId, , from, , to = null] = words.split(' ') as [string, string, string, string?, string?]
  return {
    personId,
    dwelling: 'quarry cottage',
    kind: 'main',
    from,
    to,
    fromStated: true,
    endsInSilence: false,
    lastSeen: to ?? '2019-08-15',
  }
}

function households(stays: string[], kind: DwellingKind = 'ordinary', relationships: Relationship[] = []): string[] {
  const formed = formHouseholds(stays.map(aStay), { kind, kinship: kinshipOf(relationships), asOf: '2019-08-31' })
  return formed.map(({ members }) => members.map(({ personId }) => personId).join('+'))
}

describe('the households of a dwelling', () => {
  it('are the people who live there at one time, whatever their names and ties', () => {
    assert.deepEqual(households(['Ada from 2017-01-01', 'Bo from 2018-01-01']), ['Ada+Bo'])
  })

  it('are two when one lot moved out before the next came', () => {
    const stays = ['Ada from 2016-01-01 to 2017-06-01', 'Bo from 2016-01-01 to 2017-06-01', 'Cy from 2017-06-01']
    assert.deepEqual(households(stays), ['Ada+Bo', 'Cy'])
  })

  it('are two when the records overlap by a few days, because nobody hands in the keys on the day', () => {
    assert.deepEqual(households(['Ada from 2016-01-01 to 2017-06-10', 'Cy from 2017-06-01']), ['Ada', 'Cy'])
  })

  it('are one while members come and go', () => {
    const stays = ['Ada from 2016-01-01', 'Bo from 2016-01-01 to 2018-01-01', 'Cy from 2019-08-20']
    assert.deepEqual(households(stays), ['Ada+Bo+Cy'])
  })

  it('in a house in multiple occupation are only those whom a source states to be kin', () => {
    const stays = ['Ada from 2018-01-01', 'Bo from 2018-01-01', 'Cy from 2018-01-01']
    assert.deepEqual(households(stays, 'shared'), [])
    assert.deepEqual(households(stays, 'shared', [stated('Ada', 'parent', 'Cy')]), ['Ada+Cy'])
  })

  it('in an institution there are none', () => {
    assert.deepEqual(households(['Ada from 2018-01-01'], 'institution', [stated('Ada', 'parent', 'Bo')]), [])
  })
})
