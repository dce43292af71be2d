import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnNamed, tableOf } from '../../columns/table.ts'
import { nameComparison } from '../../comparisons/name-comparison.ts'
import { exactMatchComparison } from '../../comparisons/comparison.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import { termFrequencyTable } from '../../model/term-frequency-table.ts'
import { withDefaultProbabilities } from '../../model/with-default-probabilities.ts'
import { models, rows } from '../../testing/arbitrary-linkage.ts'
import { inMemoryEngine } from './engine.ts'
import { matchFinder } from './match-finder.ts'
import { predict } from './predict.ts'

const SOURCES = { sourceDataset: 'source_dataset' }

test('a record looked up is paired and weighed as if it were the last of the table', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, async (people, model) => {
      const others = people.slice(0, -1)
      const sought = people.at(-1)
      if (sought === undefined || others.length === 0) return
      const table = tableOf(others, SOURCES)
      // Lists are not counted by value here: no comparison adjusts for how common a list is.
      const termFrequencies = ['forename', 'surname'].map((name) => termFrequencyTable(columnNamed(table, name)))
      const whole = inMemoryEngine(tableOf(people, SOURCES), { termFrequencies })
      const changed = Uint8Array.from(people, (_, record) => (record === others.length ? 1 : 0))
      const pairs = await predict(whole, model, { scope: { changed, within: false, between: true } })
      const expected = Array.from({ length: pairs.length }, (_, pair) => ({
        record: pairs.l[pair] ?? -1,
        matchWeight: pairs.matchWeight[pair] ?? Number.NaN,
        rule: pairs.rule[pair] ?? -1,
      }))
      const found = matchFinder(inMemoryEngine(table), model).find(sought)
      const byRecord = <Match extends { record: number }>(matches: readonly Match[]): Match[] =>
        matches.toSorted((a, b) => a.record - b.record)
      assert.deepEqual(
        byRecord(found).map(({ matchProbability: _, ...match }) => match),
        byRecord(expected),
      )
      found.slice(1).forEach(({ matchWeight }, place) => {
        assert.ok(matchWeight <= (found[place]?.matchWeight ?? 0), 'the likeliest first')
      })
    }),
    { numRuns: 200 },
  )
})

const people = [
  { surname: 'okonkwo', forename: 'adaeze', dob: '1984-01-30' },
  { surname: 'smith', forename: 'jane', dob: '1991-07-02' },
  { surname: 'smith', forename: 'john', dob: '1984-01-30' },
]
const model = withDefaultProbabilities(
  modelOf({
    linkType: 'dedupe_only',
    comparisons: [nameComparison('surname'), nameComparison('forename'), exactMatchComparison('dob')],
    blockingRules: [blockOn('surname', 'forename'), blockOn('dob')],
  }),
)
const finder = matchFinder(inMemoryEngine(tableOf(people)), model)

test('a misspelt name is found by the rules that do not read it', () => {
  const [first, second, ...more] = finder.find({ surname: 'okonkwa', forename: 'adaese', dob: '1984-01-30' })
  assert.deepEqual([first?.record, first?.rule, second?.record, more.length], [0, 1, 2, 0])
})

test('nobody is found for a record that agrees with none, or that knows nothing', () => {
  assert.deepEqual(finder.find({ surname: 'nobody', forename: 'at all', dob: '1900-01-01' }), [])
  assert.deepEqual(finder.find({}), [])
})

test('only records that reach the threshold are given', () => {
  const sought = { surname: 'smith', forename: 'jane', dob: '1984-01-30' }
  const all = finder.find(sought)
  const [best] = all
  assert.equal(all.length, 3)
  assert.deepEqual(finder.find(sought, { thresholdMatchWeight: best?.matchWeight ?? 0 }), [best])
})
