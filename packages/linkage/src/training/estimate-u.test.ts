import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnNamed, tableOf, type Table } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { sampledRows } from '../engines/sampled-rows.ts'
import { modelOf } from '../model/model-of.ts'
import { inventedPeople } from '../testing/invented-people.ts'
import { shareAmongSampled, type ValueCounts } from '../testing/u-by-sampling.ts'
import { estimateU } from './estimate-u.ts'

const COLUMNS = ['forename', 'surname', 'dob', 'postcode', 'sex'] as const
const SEEDS = 200
const MAX_PAIRS = 20_000

const table = tableOf(inventedPeople({ people: 1200, seed: 21 }))
const model = modelOf({
  linkType: 'dedupe_only',
  comparisons: COLUMNS.map((column) => exactMatchComparison(column)),
  blockingRules: [],
})

function countsOf(of: Table, name: string): ValueCounts {
  const { codes, values } = columnNamed(of, name)
  const counts = values.map(() => 0)
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1
  return counts.slice(1)
}

function drawnOf({ records }: Table, pairsWanted: number): number {
  return sampledRows({ records, possible: (records * (records - 1)) / 2, pairsWanted, seed: 1 }).length
}

async function uOf(of: Table, options: { readonly maxPairs: number; readonly seed?: number }): Promise<number[]> {
  const { model: trained } = await estimateU(inMemoryEngine(of, { threads: 1 }), model, options)
  return trained.comparisons.map(({ levels }) => levels[1]?.u ?? Number.NaN)
}

test('u of a table looked at whole is the share of pairs that the frequencies of its values give', async () => {
  const whole = await uOf(table, { maxPairs: Infinity })
  COLUMNS.forEach((column, place) => {
    const { share } = shareAmongSampled(countsOf(table, column), { records: table.records, drawn: table.records })
    assert.ok(Math.abs((whole[place] ?? 0) / share - 1) < 1e-12)
  })
})

test(`u by sampling lies about that share as far as sampled records let it, over ${SEEDS} seeds`, async () => {
  const drawn = drawnOf(table, MAX_PAIRS)
  const found: number[][] = []
  for (let seed = 1; seed <= SEEDS; seed++) found.push(await uOf(table, { maxPairs: MAX_PAIRS, seed }))
  let wider = 0
  COLUMNS.forEach((column, place) => {
    const { share, standardError, ofIndependentPairs } = shareAmongSampled(countsOf(table, column), { records: table.records, drawn }) // prettier-ignore
    const z = found.map((us) => ((us[place] ?? 0) - share) / standardError)
    const mean = z.reduce((sum, each) => sum + each, 0) / SEEDS
    const spread = Math.sqrt(z.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (SEEDS - 1))
    // Four standard errors of a mean and of a standard deviation of so many draws.
    assert.ok(Math.abs(mean) < 4 / Math.sqrt(SEEDS), `${column}: the mean is ${mean} standard errors off`)
    assert.ok(Math.abs(spread - 1) < 4 / Math.sqrt(2 * SEEDS), `${column}: the spread is ${spread} standard errors`)
    const beyond = z.filter((each) => Math.abs(each) > 1.96).length / SEEDS
    assert.ok(beyond < 0.12, `${column}: ${beyond} beyond 1.96 standard errors`)
    if (standardError > 1.3 * ofIndependentPairs) wider++
  })
  // Pairs that share records say less than as many pairs drawn one by one.
  assert.ok(wider >= 2)
})

test('the standard error is that of every sample there is, where all can be drawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 3, max: 5 }),
      (counts, drawn) => {
        const values = counts.flatMap((count, value) => Array.from({ length: count }, () => value))
        fc.pre(drawn < values.length && counts.some((count) => count > 1))
        const { share, standardError } = shareAmongSampled(counts, { records: values.length, drawn })
        const shares = samplesOf(values, drawn).map(shareAlike)
        const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length
        const variance = shares.reduce((sum, each) => sum + (each - mean) ** 2, 0) / shares.length
        assert.ok(Math.abs(mean - share) < 1e-9 && Math.abs(standardError ** 2 - variance) < 1e-9)
      },
    ),
    { numRuns: 60 },
  )
})

function samplesOf(values: readonly number[], drawn: number): number[][] {
  if (drawn === 0) return [[]]
  return values.flatMap((value, place) => samplesOf(values.slice(place + 1), drawn - 1).map((rest) => [value, ...rest]))
}

function shareAlike(values: readonly number[]): number {
  const alike = values.flatMap((one, place) => values.slice(place + 1).filter((other) => other === one)).length
  return alike / ((values.length * (values.length - 1)) / 2)
}
