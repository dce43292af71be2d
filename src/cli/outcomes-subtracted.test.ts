import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { ShownCount } from '../outcomes/disclosure-control/protection.ts'
import type { Stage } from '../outcomes/disclosure-control/stages.ts'
import { foundOut } from '../outcomes/testing/attack-printed.ts'
import { plantProgramme, type PlantedWay } from '../outcomes/testing/plant-programme.ts'
import { testDatabase, type TestServices } from '../platform/testing/test-database.ts'
import { outcomesVerb } from './outcomes.ts'
import { runVerbOn } from './testing/run-verb.ts'

const quarters = ['2018-12-31', '2019-03-31', '2019-06-30']
const headlines = [
  'crime-and-anti-social-behaviour',
  'school-attendance',
  'children-needing-help',
  'adults-into-work',
  'domestic-violence',
  'health',
]
const results = ['met', 'not met', 'cannot tell']

type Row = {
  readonly headline: string
  readonly met: ShownCount
  readonly notMet: ShownCount
  readonly cannotTell: ShownCount
  readonly total: ShownCount
}
type Printed = {
  readonly asOf: string
  readonly families: Readonly<Record<Stage, ShownCount>>
  readonly results: { readonly rows: readonly Row[]; readonly totals: Row }
}

/** Families that came in one quarter or another, went some way, and had results that changed from quarter to quarter. */
const towns = fc.array(
  fc.record({
    families: fc.integer({ min: 1, max: 14 }),
    found: fc.integer({ min: 0, max: 2 }),
    way: fc.constantFrom('found', 'offered', 'supported', 'closed'),
    result: fc.array(fc.constantFrom(...results), { minLength: 18, maxLength: 18 }),
  }),
  { minLength: 4, maxLength: 12 },
)

type Town = typeof towns extends fc.Arbitrary<infer T> ? T : never

/** A town of which something can be shown: many families of each result, and some of none yet. */
const large: Town = [0, 1, 2].flatMap((found) =>
  [...results, 'not met'].map((result) => ({
    families: 11 + found,
    found,
    way: 'supported',
    result: Array.from({ length: 18 }, () => result),
  })),
)

function waysOf(town: Town): PlantedWay[] {
  return town.flatMap(({ families, found, way, result }) => {
    const day = ['2018-11-05', '2019-02-05', '2019-05-05'][found]!
    const one: PlantedWay = {
      foundOn: day,
      ...(way === 'found' ? {} : { offeredOn: day }),
      ...(way === 'supported' || way === 'closed' ? { openedOn: day, results: resultsOf(result, found) } : {}),
      ...(way === 'closed' ? { closedOn: day } : {}),
    }
    return Array.from({ length: families }, () => one)
  })
}

function resultsOf(result: readonly string[], found: number) {
  return quarters
    .slice(found)
    .flatMap((asOf, later) => headlines.map((headline, at) => ({ asOf, headline, result: result[later * 6 + at]! })))
}

async function printedOf(services: TestServices): Promise<readonly Printed[]> {
  const printed: Printed[] = []
  for (const asOf of quarters) {
    const { stdout } = await runVerbOn(services, outcomesVerb, { args: ['--as-of', asOf, '--json'] })
    printed.push(JSON.parse(stdout) as Printed)
  }
  return printed
}

test('with everything printed of every quarter of a random town, subtraction finds no hidden number', async (t) => {
  let shown = 0
  await fc.assert(
    fc.asyncProperty(towns, async (town) => {
      const services = await testDatabase(t, '2019-08-31')
      await plantProgramme(services, [{ foundOn: '2018-11-05' }, ...waysOf(town)])
      const printed = await printedOf(services)
      for (const headline of printed[0]!.results.rows.map((row) => row.headline)) {
        const rows = printed.map(({ asOf, families, results: { rows } }) => {
          const row = rows.find((one) => one.headline === headline)!
          return { asOf, stages: families, cells: [row.met, row.notMet, row.cannotTell] }
        })
        assert.deepEqual(foundOut(rows), [])
        shown += rows.flatMap(({ cells }) => cells).filter((cell) => cell !== 'hidden').length
      }
      for (const { results: table } of printed) checkTotals(table)
    }),
    { numRuns: 5, examples: [[large]] },
  )
  assert.ok(shown > 0, 'a town of which nothing is shown proves nothing')
})

/** A total adds what is shown and nothing else, so that subtracting from it finds nothing. */
function checkTotals({ rows, totals }: Printed['results']): void {
  const added = (cells: readonly ShownCount[]) =>
    cells.reduce<number>((total, cell) => total + (cell === 'hidden' ? 0 : cell), 0)
  for (const row of rows) {
    if (row.total !== 'hidden') assert.equal(row.total, added([row.met, row.notMet, row.cannotTell]))
  }
  for (const column of ['met', 'notMet', 'cannotTell'] as const) {
    if (totals[column] !== 'hidden') assert.equal(totals[column], added(rows.map((row) => row[column])))
  }
  if (totals.total !== 'hidden') {
    assert.equal(totals.total, added(rows.flatMap((row) => [row.met, row.notMet, row.cannotTell])))
  }
}
