import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { duckDbEngine, type DuckDbEngine } from '../engines/duckdb/engine.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { randomNumbers } from '../engines/in-memory/random-numbers.ts'
import { modelOf } from '../model/model-of.ts'
import { comparisonVectorValues, isElse, type Comparison } from '../model/model.ts'
import { withDefaultProbabilities } from '../model/with-default-probabilities.ts'
import { duckDb, sqlText } from '../testing/duckdb.ts'
import { referencePredict, type Row } from '../testing/reference-linkage.ts'
import { addressComparison } from './address-comparison.ts'
import * as at from './comparison.ts'
import { absoluteDateDifferenceComparison, absoluteTimeDifferenceComparison } from './date-comparisons.ts'
import { dateOfBirthComparison } from './date-of-birth-comparison.ts'
import { emailComparison } from './email-comparison.ts'
import { forenameSurnameComparison } from './forename-surname-comparison.ts'
import { identifierComparison } from './identifier-comparison.ts'
import * as levels from './levels.ts'
import { arrayIntersectLevel, arraySubsetLevel } from './list-levels.ts'
import { nameComparison } from './name-comparison.ts'
import { absoluteDifferenceLevel, distanceInKmLevel, percentageDifferenceLevel } from './number-levels.ts'
import { postcodeComparison } from './postcode-comparison.ts'

/** Column → its type in DuckDB, and the values its records draw from: alike, unlike, unreadable and missing. */
const COLUMNS: Readonly<Record<string, readonly [type: string, values: readonly Row[string][]]>> = {
  forename: ['varchar', ['anna', 'ana', 'hannah', 'zoé', 'zoe', 'maría', 'siobhan', '', null]],
  surname: ['varchar', ['khan', 'kahn', "o'neil", 'anna', 'hannah', 'jones', null]],
  full_name: ['varchar', ['anna khan', 'anna kahn', 'zoé jones', null]],
  sounds: ['varchar[]', [['ANXN', 'ANKN'], ['ANXN'], ['JNS'], [], null]],
  dob: ['varchar', ['2008-03-09', '2008-09-03', '2008-03-08', '2008-03-28', '2008-12-25', '1986-11-25', '2008-02-30', 'soon', null]], // prettier-ignore
  written: ['varchar', ['09/03/2008', '03/09/2008', '08/03/2008', '28/03/2008', '25/11/1986', '31/02/2000', null]],
  born: ['date', ['2008-03-09', '2008-09-03', '2008-03-08', '1986-11-25', '2000-02-29', null]],
  seen: ['timestamp', ['2020-05-01 10:00:00', '2020-05-01 10:00:45', '2020-05-01 10:30:00', '2020-05-02 09:00:00', '2021-05-01 10:00:00', null]], // prettier-ignore
  stamped: ['varchar', ['2020-05-01T10:00:00Z', '2020-05-01T10:00:45Z', '2020-05-01T14:30:00Z', '2020-06-01T10:00:00Z', '2020-05-01', null]], // prettier-ignore
  postcode: ['varchar', ['BA1 5LF', 'BA1 5LG', 'BA1 6LF', 'BA2 5LF', 'BS1 5LF', 'none', '', null]],
  email: ['varchar', ['sara.khan@example.org', 'sara.khan@mail.example', 'sara.kahn@example.org', 'bob@web.example', '', null]], // prettier-ignore
  address: ['varchar', ['12 High Street, Keynsham', '12 high st. Keynsham', 'Keynsham, 12 High Street', '14 High Street, Keynsham', 'Flat 2, 12 High Street', 'Rose Cottage', ',', null]], // prettier-ignore
  latitude: ['double', [51.3813, 51.4545, 51.5074, -33.8688, null]],
  longitude: ['double', [-2.359, -2.5879, -0.1278, 151.2093, null]],
  amount: ['double', [100, 104, 110.5, 99.9, -5, null]],
  tags: ['varchar[]', [['a', 'b'], ['b'], ['a', 'b', 'c'], ['d'], [], null]],
  names: ['varchar[]', [['bob', 'katherine'], ['kathryn', 'catherine'], ['rob'], ['zz'], null]],
  vector: ['double[2]', [[1, 2], [2, 4.1], [3, -1], [0.5, 0.1], null]],
}

const random = randomNumbers(7)
const rows: Row[] = Array.from({ length: 48 }, (_, id) => ({
  id,
  one: 1,
  ...Object.fromEntries(
    Object.entries(COLUMNS).map(([name, [, values]]) => [name, values[Math.floor(random() * values.length)] ?? null]),
  ),
}))

const own = (name: string, ...given: Parameters<typeof at.comparison>[1][number][]): Comparison =>
  at.comparison(name, [...given, levels.elseLevel()])

const COMPARISONS: readonly Comparison[] = [
  at.exactMatchComparison('surname'),
  at.levenshteinComparison('surname'),
  at.damerauLevenshteinComparison('surname'),
  at.jaroComparison('forename'),
  at.jaroWinklerComparison('forename'),
  at.jaccardComparison('surname', [0.9, 0.5]),
  at.cosineComparison('vector'),
  at.distanceFunctionComparison('surname', 'jaro_similarity', [0.9, 0.6]),
  at.distanceFunctionComparison('postcode', 'levenshtein', [1, 3], { higherIsMoreSimilar: false }),
  at.arrayIntersectComparison('tags', [2, 1]),
  at.pairwiseStringDistanceComparison('names', 'jaro_winkler', [0.9, 0.7]),
  at.pairwiseStringDistanceComparison('names', 'jaro', [0.8]),
  at.pairwiseStringDistanceComparison('names', 'levenshtein', [1, 3]),
  at.pairwiseStringDistanceComparison('names', 'damerau_levenshtein', [2]),
  at.distanceInKmComparison('latitude', 'longitude', [1, 25, 200]),
  absoluteDateDifferenceComparison('dob', [{ count: 1, unit: 'day' }, { count: 1, unit: 'month' }, { count: 1, unit: 'year' }]), // prettier-ignore
  absoluteDateDifferenceComparison('born', [{ count: 30, unit: 'day' }, { count: 9, unit: 'year' }], { inputIsString: false }), // prettier-ignore
  absoluteTimeDifferenceComparison('seen', [{ count: 50, unit: 'second' }, { count: 40, unit: 'minute' }, { count: 1, unit: 'day' }], { inputIsString: false }), // prettier-ignore
  absoluteTimeDifferenceComparison('stamped', [{ count: 1, unit: 'minute' }, { count: 5, unit: 'hour' }, { count: 2, unit: 'month' }]), // prettier-ignore
  absoluteDateDifferenceComparison('written', [{ count: 1, unit: 'month' }], { format: '%d/%m/%Y', invalidDatesAsNull: false }), // prettier-ignore
  dateOfBirthComparison('dob'),
  dateOfBirthComparison('dob', { slips: 'levenshtein', invalidDatesAsNull: false }),
  dateOfBirthComparison('written', { format: '%d/%m/%Y' }),
  dateOfBirthComparison('born', { inputIsString: false, differences: [{ count: 2, unit: 'year' }] }),
  nameComparison('forename'),
  nameComparison('forename', { soundsLike: 'sounds' }),
  nameComparison('lower(forename)'),
  forenameSurnameComparison('forename', 'surname'),
  forenameSurnameComparison('forename', 'surname', { fullName: 'full_name', thresholds: [0.8] }),
  postcodeComparison('postcode'),
  postcodeComparison('postcode', { invalidPostcodesAsNull: true }),
  postcodeComparison('postcode', { place: { latitude: 'latitude', longitude: 'longitude', kms: [30] } }),
  emailComparison('email'),
  addressComparison('address'),
  identifierComparison('postcode'),
  identifierComparison('tags', { array: true }),
  own('swapped', levels.columnsReversedLevel('forename', 'surname', { symmetrical: true }), levels.columnsReversedLevel('forename', 'surname')), // prettier-ignore
  own('literal', levels.literalMatchLevel('forename', 'anna'), levels.literalMatchLevel('forename', 'zoé', { side: 'left' }), levels.literalMatchLevel('surname', "o'neil", { side: 'right' })), // prettier-ignore
  own('literal_date', levels.literalMatchLevel('born', '2008-03-09', { datatype: 'date' }), levels.literalMatchLevel('amount', 100, { side: 'left' })), // prettier-ignore
  own('numbers', levels.nullLevel('amount'), percentageDifferenceLevel('amount', 0.05), absoluteDifferenceLevel('amount', 11)), // prettier-ignore
  own('far', distanceInKmLevel('latitude', 'longitude', 30, { notNull: true })),
  own('shared', levels.nullLevel('tags'), levels.notLevel(arrayIntersectLevel('tags', 1))),
  own('lists', levels.nullLevel('tags'), arraySubsetLevel('tags'), arraySubsetLevel('tags', { emptyIsSubset: true })),
  own('valid', levels.nullLevel('postcode', { validPattern: '^[A-Z]{2}[0-9]' }), levels.exactMatchLevel('postcode')),
  own('joined', levels.allLevels([levels.exactMatchLevel('forename'), levels.notLevel(levels.exactMatchLevel('surname'))]), levels.anyLevel([levels.exactMatchLevel('surname'), levels.exactMatchLevel('postcode')]), levels.notLevel(levels.nullLevel('email'))), // prettier-ignore
]

let database: Awaited<ReturnType<typeof duckDb>>
let engine: DuckDbEngine
before(async () => {
  engine = await duckDbEngine(tableOf(rows))
  database = await duckDb()
  const columns = Object.entries(COLUMNS)
  await database.run(`create table people (id integer, ${columns.map(([name, [type]]) => `${name} ${type}`).join()})`)
  const literal = (value: Row[string]): string =>
    Array.isArray(value) ? `[${value.map(literal).join()}]` : typeof value === 'number' ? String(value) : sqlText(value as string | null) // prettier-ignore
  for (const row of rows) {
    await database.run(`insert into people values (${String(row['id'])}, ${columns.map(([name]) => literal(row[name] ?? null)).join()})`) // prettier-ignore
  }
})
after(() => {
  database.close()
  engine.close()
})

/** The level of every pair, as DuckDB finds it: the first condition that holds. */
async function levelsInDuckDb({ levels: of }: Comparison): Promise<number[]> {
  const values = comparisonVectorValues(of)
  const cases = of.map(({ sqlCondition }, place) =>
    isElse({ sqlCondition }) ? `else ${values[place]}` : `when ${sqlCondition} then ${values[place]}`,
  )
  const sides = (['l', 'r'] as const).map((side) => `select ${['id', ...Object.keys(COLUMNS)].map((name) => `${name} as ${name}_${side}`).join()} from people`) // prettier-ignore
  const found = await database.query(
    `select case ${cases.join(' ')} end from (${sides[0]}) l join (${sides[1]}) r on id_l < id_r order by id_l, id_r`,
  )
  return found.map(([value]) => Number(value))
}

for (const comparison of COMPARISONS) {
  const what = `${comparison.description ?? 'Levels'} on ${comparison.name}: ${comparison.levels.length} levels`
  test(`${what} are those of DuckDB and of the slow reference`, async () => {
    const model = withDefaultProbabilities(
      modelOf({ linkType: 'dedupe_only', comparisons: [comparison], blockingRules: ['l.one = r.one'] }),
    )
    const bare = {
      ...model,
      comparisons: model.comparisons.map((each) => ({
        ...each,
        levels: each.levels.map((level) => ({ ...level, termFrequency: undefined })),
      })),
    }
    const [mine, theirs] = [inMemoryEngine(tableOf(rows)), engine].map(async (each) => {
      const { length, l, r, levels } = await each.predict(bare, { keepLevels: true })
      return new Map(Array.from({ length }, (_, pair) => [`${l[pair]}–${r[pair]}`, levels?.[pair]]))
    })
    const [inMemory, onDuckDb] = [await mine, await theirs]
    const slow = referencePredict(rows, bare)
    const inDuckDb = await levelsInDuckDb(comparison)
    assert.equal(inDuckDb.length, slow.length)
    slow.forEach(({ l, r, levels: [level] }, place) => {
      assert.equal(onDuckDb?.get(`${l}–${r}`), inDuckDb[place], `records ${l} and ${r} by the engine on DuckDB`)
      assert.equal(inMemory?.get(`${l}–${r}`), inDuckDb[place], `records ${l} and ${r}: ${JSON.stringify(rows[l])} ${JSON.stringify(rows[r])}`) // prettier-ignore
      assert.equal(level, inDuckDb[place], `records ${l} and ${r} in the reference`)
    })
    assert.ok(new Set(inDuckDb).size > 1, 'some pairs agree more than others')
  })
}
