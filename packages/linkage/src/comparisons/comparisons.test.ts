import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import type { Value } from '../columns/value.ts'
import { compileComparison, slotOf } from '../engines/in-memory/compile-comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { comparisonVectorValues, type Comparison } from '../model/model.ts'
import {
  arrayIntersectComparison,
  comparison,
  damerauLevenshteinComparison,
  distanceInKmComparison,
  exactMatchComparison,
  jaroComparison,
  jaroWinklerComparison,
  levenshteinComparison,
  pairwiseStringDistanceComparison,
} from './comparison.ts'
import { absoluteDateDifferenceComparison } from './date-comparisons.ts'
import { addressComparison } from './address-comparison.ts'
import { configured } from './configured.ts'
import { dateOfBirthComparison } from './date-of-birth-comparison.ts'
import { emailComparison } from './email-comparison.ts'
import { forenameSurnameComparison } from './forename-surname-comparison.ts'
import { identifierComparison } from './identifier-comparison.ts'
import {
  anyLevel,
  cosineLevel,
  elseLevel,
  exactMatchLevel,
  jaccardLevel,
  level,
  notLevel,
  nullLevel,
} from './levels.ts'
import { arraySubsetLevel } from './list-levels.ts'
import { nameComparison } from './name-comparison.ts'
import { absoluteDifferenceLevel, distanceInKmLevel, percentageDifferenceLevel } from './number-levels.ts'
import { postcodeComparison } from './postcode-comparison.ts'

type Record_ = Readonly<Record<string, Value>>

/** The label of the level two records fall into. */
function levelOf(of: Comparison, l: Record_, r: Record_): string | undefined {
  const compiled = compileComparison(of, inMemoryEngine(tableOf([l, r])))
  return of.levels[comparisonVectorValues(of.levels).indexOf(slotOf(compiled, 0, 1) - 1)]?.label
}

function onColumn(of: Comparison, cases: readonly (readonly [Value, Value, string])[]): void {
  const column = of.name
  for (const [l, r, expected] of cases) {
    assert.equal(
      levelOf(of, { [column]: l }, { [column]: r }),
      expected,
      `${JSON.stringify(l)} and ${JSON.stringify(r)}`,
    )
  }
}

test('a name is the same, alike by degrees, or another', () => {
  onColumn(nameComparison('forename'), [
    ['siobhan', 'siobhan', 'Exact match on forename'],
    ['siobhan', 'sioban', 'Jaro-Winkler similarity of forename >= 0.92'],
    ['catherine', 'katherine', 'Jaro-Winkler similarity of forename >= 0.92'],
    ['jon', 'john', 'Jaro-Winkler similarity of forename >= 0.92'],
    ['marie', 'mary', 'Jaro-Winkler similarity of forename >= 0.7'],
    ['anna', 'grace', 'All other comparisons'],
    [null, 'anna', 'forename is NULL'],
  ])
})

test('forename and surname swapped on a form are still the same two names', () => {
  const of = forenameSurnameComparison('forename', 'surname')
  const levels: [Record_, Record_, string][] = [
    [{ forename: 'van an', surname: 'nguyen' }, { forename: 'nguyen', surname: 'van an' }, 'Match on reversed columns: forename and surname'],
    [{ forename: 'anna', surname: 'khan' }, { forename: 'anna', surname: 'khan' }, '(Exact match on forename) AND (Exact match on surname)'],
    [{ forename: 'anna', surname: 'khan' }, { forename: 'ana', surname: 'kahn' }, '(Jaro-Winkler similarity of forename >= 0.92) AND (Jaro-Winkler similarity of surname >= 0.92)'],
    [{ forename: 'sara', surname: 'khan' }, { forename: 'tom', surname: 'khan' }, 'Exact match on surname'],
    [{ forename: 'sara', surname: 'jones' }, { forename: 'sara', surname: 'khan' }, 'Exact match on forename'],
    [{ forename: 'sara', surname: null }, { forename: 'sara', surname: 'khan' }, 'Exact match on forename'],
    [{ forename: null, surname: null }, { forename: 'sara', surname: 'khan' }, '(forename is NULL) AND (surname is NULL)'],
    [{ forename: 'sara', surname: 'jones' }, { forename: 'tom', surname: 'khan' }, 'All other comparisons'],
  ] // prettier-ignore
  for (const [l, r, expected] of levels) assert.equal(levelOf(of, l, r), expected, JSON.stringify([l, r]))
})

test('a birthday is mistyped by swapping day and month or by one digit, and misremembered by nearness', () => {
  onColumn(dateOfBirthComparison('dob'), [
    ['2008-03-09', '2008-03-09', 'Exact match on date of birth'],
    ['2008-03-09', '2008-09-03', 'Day and month of dob swapped'],
    ['2008-03-09', '2008-03-08', 'One digit of dob different'],
    ['2008-03-09', '1998-03-09', 'All other comparisons'],
    ['2008-03-09', '2008-03-28', 'Date difference of dob <= 1 month'],
    ['2008-03-09', '2008-11-25', 'Date difference of dob <= 1 year'],
    ['2008-03-09', '2015-11-25', 'Date difference of dob <= 10 year'],
    ['2008-03-09', '1986-11-25', 'All other comparisons'],
    ['2008-03-09', 'unknown', 'dob is NULL or no date'],
    ['2008-02-30', '2008-02-28', 'dob is NULL or no date'],
  ])
})

test('a father and his son of the same name were not born on days that look alike', () => {
  onColumn(dateOfBirthComparison('dob'), [['1975-06-14', '1997-06-14', 'All other comparisons']])
})

test('neighbours share a sector, people of one town a district', () => {
  onColumn(postcodeComparison('postcode'), [
    ['BA1 5LF', 'BA1 5LF', 'Exact match on full postcode'],
    ['BA1 5LF', 'BA1 5LG', 'Exact match on sector'],
    ['BA1 5LF', 'BA1 6LF', 'Exact match on district'],
    ['BA1 5LF', 'BA2 5LF', 'Exact match on area'],
    ['BA1 5LF', 'BS1 5LF', 'All other comparisons'],
    ['EC1A 1BB', 'EC1A 1BQ', 'Exact match on sector'],
    ['none', '12345', 'All other comparisons'],
  ])
})

test('an identifier with one slip is nearly the same; in a list, one in common is enough', () => {
  onColumn(identifierComparison('nhs_number'), [
    ['9434765919', '9434765919', 'Exact match on nhs_number'],
    ['9434765919', '9434765991', 'Damerau-Levenshtein distance of nhs_number <= 1'],
    ['9434765919', '4010232137', 'All other comparisons'],
  ])
  onColumn(identifierComparison('upns', { array: true }), [
    [['A1', 'B2'], ['B2', 'C3'], 'An identifier of upns in common'],
    [['A1'], ['C3'], 'All other comparisons'],
    [null, ['C3'], 'upns is NULL'],
  ]) // prettier-ignore
})

test('two addresses of one person at two providers share the part before the @', () => {
  onColumn(emailComparison('email'), [
    ['sara.khan@example.org', 'sara.khan@example.org', 'Exact match on email'],
    ['sara.khan@example.org', 'sara.khan@mail.example', 'Exact match on username'],
    ['sara.khan@example.org', 'sara.kahn@example.org', 'Jaro-Winkler similarity of email >= 0.88'],
    ['sara.khan@a.example', 'sara.kahn@verylongprovider.example', 'Jaro-Winkler similarity of username >= 0.88'],
    ['sara@example.org', 'bob@web.example', 'All other comparisons'],
  ])
})

test('comparisons at thresholds go from the strictest to the loosest', () => {
  onColumn(levenshteinComparison('a'), [['khan', 'khan', 'Exact match on a'], ['khan', 'khen', 'Levenshtein distance of a <= 1'], ['khan', 'kahn', 'Levenshtein distance of a <= 2'], ['khan', 'smith', 'All other comparisons']]) // prettier-ignore
  onColumn(damerauLevenshteinComparison('a'), [['khan', 'kahn', 'Damerau-Levenshtein distance of a <= 1']]) // prettier-ignore
  onColumn(jaroComparison('a'), [['martha', 'marhta', 'Jaro similarity of a >= 0.9'], ['dixon', 'dicksonx', 'Jaro similarity of a >= 0.7']]) // prettier-ignore
  onColumn(jaroWinklerComparison('a'), [['martha', 'marhta', 'Jaro-Winkler similarity of a >= 0.9']]) // prettier-ignore
  onColumn(arrayIntersectComparison('a', [2, 1]), [[['x', 'y'], ['y', 'x'], 'Array intersection size >= 2'], [['x', 'y'], ['y'], 'Array intersection size >= 1'], [['x'], [], 'All other comparisons']]) // prettier-ignore
  onColumn(exactMatchComparison('a'), [[1, 1, 'Exact match on a'], [1, '1', 'All other comparisons'], [true, true, 'Exact match on a']]) // prettier-ignore
})

test('levels combine: any of these, not that, on lists and on numbers', () => {
  const of = comparison('a', [
    nullLevel('a'),
    arraySubsetLevel('a', { label: 'subset' }),
    anyLevel([cosineLevel('a', 0.99), jaccardLevel('b', 0.9)], { label: 'alike' }),
    absoluteDifferenceLevel('c', 5, { label: 'near' }),
    notLevel(exactMatchLevel('c'), { label: 'different c' }),
    elseLevel(),
  ])
  assert.equal(levelOf(of, { a: [1, 2], b: 'x', c: 0 }, { a: [2], b: 'y', c: 0 }), 'subset')
  assert.equal(levelOf(of, { a: [1, 2], b: 'x', c: 0 }, { a: [3, 6], b: 'y', c: 0 }), 'alike')
  assert.equal(levelOf(of, { a: [1], b: 'abc', c: 0 }, { a: [-5], b: 'cab', c: 0 }), 'alike')
  assert.equal(levelOf(of, { a: [1], b: 'x', c: 10 }, { a: [-5], b: 'y', c: 14 }), 'near')
  assert.equal(levelOf(of, { a: [1], b: 'x', c: 10 }, { a: [-5], b: 'y', c: 24 }), 'different c')
  assert.equal(levelOf(of, { a: [1], b: 'x', c: null }, { a: [-5], b: 'y', c: 24 }), 'All other comparisons')
})

test('two places are compared by the distance between them', () => {
  const of = distanceInKmComparison('lat', 'lng', [20])
  const bath = { lat: 51.3813, lng: -2.359 }
  assert.equal(levelOf(of, bath, { lat: 51.4545, lng: -2.5879 }), 'Distance <= 20 km')
  assert.equal(levelOf(of, bath, bath), 'Distance <= 20 km')
  assert.equal(levelOf(of, bath, { lat: 51.5074, lng: -0.1278 }), 'All other comparisons')
  assert.equal(levelOf(of, bath, { lat: null, lng: -0.1278 }), '(lat is NULL) OR (lng is NULL)')
})

test('the best of two lists of names is compared', () => {
  onColumn(pairwiseStringDistanceComparison('names', 'jaro_winkler', [0.9]), [
    [['bob', 'katherine'], ['kathryn', 'catherine'], 'Best jaro_winkler of any two items of names >= 0.9'],
    [['bob', 'rob'], ['rob'], 'Array intersection size >= 1'],
    [['bob'], ['kathryn'], 'All other comparisons'],
  ])
})

test('two addresses are the same in other words, near by number and words, or next door', () => {
  onColumn(addressComparison('address'), [
    ['12 High Street, Keynsham', '12 High Street, Keynsham', 'Exact match on address'],
    ['12 High Street, Keynsham', 'Keynsham: 12 high street', 'The same words in any order'],
    ['12 High Street, Keynsham', '12 High Streat, Keynsham', 'The same number and nearly the same text'],
    ['12 High Street, Keynsham', 'Rear of 12, High Street', 'The same number and two words in common'],
    ['12 High Street, Keynsham', '14 High Street, Keynsham', 'Two words in common'],
    ['12 High Street, Keynsham', '3 Mill Lane, Bath', 'All other comparisons'],
    ['12 High Street, Keynsham', ' , ', 'address is NULL'],
  ])
})

test('a ready-made comparison takes term frequencies, and probabilities from the best level to the last', () => {
  const of = configured(levenshteinComparison('name', [1]), { termFrequency: true, m: [0.9, 0.08, 0.02], u: [0.01, 0.05, 0.94] }) // prettier-ignore
  assert.deepEqual(of.levels.map(({ m, u }) => [m, u]), [[undefined, undefined], [0.9, 0.01], [0.08, 0.05], [0.02, 0.94]]) // prettier-ignore
  assert.deepEqual(of.levels.map(({ termFrequency }) => termFrequency?.column), [undefined, 'name', undefined, undefined]) // prettier-ignore
  const without = configured(nameComparison('name'), { termFrequency: false })
  assert.ok(without.levels.every(({ termFrequency }) => termFrequency === undefined))
  assert.throws(() => configured(of, { m: [1] }), /has 3 levels besides null and is given 1 m probabilities/)
})

test('a threshold that its measure can never reach is refused, by name', () => {
  assert.throws(() => jaroWinklerComparison('a', [88]), /threshold of Jaro-Winkler similarity of a is 88\. Give a number from 0 to 1/) // prettier-ignore
  assert.throws(() => percentageDifferenceLevel('a', 5), /from 0 to 1/)
  assert.throws(() => absoluteDifferenceLevel('a', -1), /of 0 or more/)
  assert.throws(() => distanceInKmLevel('a', 'b', Number.NaN), /Give a number/)
  assert.throws(() => absoluteDateDifferenceComparison('a', []), /Give at least one/)
})

test('a term-frequency adjustment must say on which column', () => {
  assert.throws(() => level('a_l = a_r', { termFrequency: true }), /without saying on which column/)
})
