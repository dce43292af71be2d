import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ERROR_RATES } from './error-rates.ts'
import { inventedName } from './invented-names.ts'
import { inventPeople, type InventedRow } from './invented-people.ts'

const rows = (records: number, seed = 1): InventedRow[] => [...inventPeople({ records, seed })]
const noErrors = Object.fromEntries(Object.keys(ERROR_RATES).map((name) => [name, 0]))

test('the same seed invents the same people, another seed others', () => {
  assert.deepEqual(rows(500), rows(500))
  assert.notDeepEqual(rows(500), rows(500, 2))
})

test('as many records as asked for, or as many people, who have 2.5 records each', () => {
  assert.equal(rows(1234).length, 1234)
  const some = [...inventPeople({ people: 4000, seed: 3 })]
  assert.equal(new Set(some.map(({ cluster }) => cluster)).size, 4000)
  assert.ok(Math.abs(some.length / 4000 - 2.5) < 0.1, `${some.length / 4000} records each`)
})

test('no source has two records of one person, and ids count up', () => {
  const all = rows(5000)
  assert.equal(new Set(all.map(({ source, cluster }) => `${source} ${cluster}`)).size, 5000)
  assert.deepEqual(all.map(({ uniqueId }) => uniqueId), [...all.keys()]) // prettier-ignore
})

test('without errors all records of a person say the same', () => {
  const first = new Map<number, string>()
  for (const { cluster, forename, surname, dob, postcode, sex } of inventPeople({
    records: 3000,
    seed: 1,
    errors: noErrors,
  })) {
    // prettier-ignore
    const said = JSON.stringify([forename, surname, dob, postcode, sex])
    assert.equal(first.get(cluster) ?? said, said)
    first.set(cluster, said)
  }
})

test('what goes missing goes missing as often as its rate says', () => {
  const all = rows(20_000)
  const missing = (column: 'forename' | 'dob' | 'postcode'): number => all.filter((row) => row[column] === null).length / all.length // prettier-ignore
  for (const column of ['forename', 'dob', 'postcode'] as const) {
    const rate = ERROR_RATES[`${column}Missing`]
    assert.ok(Math.abs(missing(column) - rate) < 4 * Math.sqrt(rate / 20_000), `${column}: ${missing(column)}`)
  }
})

test('people who merely share a whole name grow in step with the records, not with their square', () => {
  const strangers = (records: number): number => {
    const named = Map.groupBy(rows(records), ({ forename, surname }) => forename && surname && `${forename} ${surname}`)
    named.delete(null)
    let pairs = 0
    for (const alike of named.values()) {
      for (const [place, { cluster }] of alike.entries()) pairs += alike.slice(place + 1).filter((other) => other.cluster !== cluster).length // prettier-ignore
    }
    return pairs
  }
  const growth = strangers(64_000) / strangers(16_000)
  assert.ok(growth > 2.5 && growth < 6, `four times the records, ${growth} times the pairs`)
})

test('every rank of every vocabulary has a name of its own', () => {
  const names = [0, 1, 2].flatMap((vocabulary) => Array.from({ length: 20_000 }, (_, rank) => inventedName(rank, vocabulary, 3))) // prettier-ignore
  assert.equal(new Set(names).size, names.length)
})
