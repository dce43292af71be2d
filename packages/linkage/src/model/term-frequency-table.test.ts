import assert from 'node:assert/strict'
import { test } from 'node:test'
import { columnOf } from '../columns/column.ts'
import { columnNamed, tableOf } from '../columns/table.ts'
import { exactMatchComparison } from '../comparisons/comparison.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { pairScorer } from '../explain/pair-scorer.ts'
import { modelOf } from './model-of.ts'
import { termFrequencyTable } from './term-frequency-table.ts'
import { withDefaultProbabilities } from './with-default-probabilities.ts'

const khans = ['khan', 'khan', 'khan', 'ap rhys', 'ap rhys', null].map((surname) => ({ surname }))
const model = withDefaultProbabilities(
  modelOf({
    linkType: 'dedupe_only',
    comparisons: [exactMatchComparison('surname', { termFrequency: true })],
    blockingRules: [],
  }),
)

test('frequencies are shares of the records that hold a value', () => {
  assert.deepEqual(termFrequencyTable(columnOf('surname', khans.map(({ surname }) => surname))), {
    column: 'surname',
    values: ['khan', 'ap rhys'],
    frequencies: [3 / 5, 2 / 5],
    records: 5,
  }) // prettier-ignore
})

test('agreement on a rare surname weighs more than on a common one', () => {
  const scorer = pairScorer(inMemoryEngine(tableOf(khans)), model)
  assert.ok(Math.abs(scorer.matchWeight(3, 4) - scorer.matchWeight(0, 1) - Math.log2(3 / 2)) < 1e-12)
})

test('with frozen frequencies a pair weighs the same whoever else is in the table', () => {
  const table = tableOf(khans)
  const termFrequencies = [termFrequencyTable(columnNamed(table, 'surname'))]
  const among = (rows: { surname: string | null }[]): number =>
    pairScorer(inMemoryEngine(tableOf(rows), { termFrequencies }), model).matchWeight(0, 1)
  const alone = khans.slice(3, 5)
  assert.equal(among(alone), among([...alone, ...khans, ...khans]))
})

test('a name that the frozen frequencies never saw counts as seen once', () => {
  const termFrequencies = [termFrequencyTable(columnNamed(tableOf(khans), 'surname'))]
  const table = tableOf([{ surname: 'begum' }, { surname: 'begum' }, { surname: 'ap rhys' }, { surname: 'ap rhys' }])
  const scorer = pairScorer(inMemoryEngine(table, { termFrequencies }), model)
  assert.ok(Math.abs(scorer.matchWeight(0, 1) - scorer.matchWeight(2, 3) - 1) < 1e-12)
})
