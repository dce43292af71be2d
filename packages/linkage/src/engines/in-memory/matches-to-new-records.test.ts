import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../../columns/table.ts'
import { nameComparison } from '../../comparisons/name-comparison.ts'
import { isLinkageError } from '../../errors.ts'
import { blockOn } from '../../model/block-on.ts'
import { modelOf } from '../../model/model-of.ts'
import { termFrequencyTable } from '../../model/term-frequency-table.ts'
import { withDefaultProbabilities } from '../../model/with-default-probabilities.ts'
import { models, rows } from '../../testing/arbitrary-linkage.ts'
import { inMemoryEngine } from './engine.ts'
import { matchesToNewRecords } from './matches-to-new-records.ts'

const SOURCES = { sourceDataset: 'source_dataset' }

test('new records find what they would find if all were linked at once, weighed by the old records’ frequencies', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, models, async (old, fresh, model) => {
      if (old.length === 0 || fresh.length === 0) return
      const table = tableOf(old, SOURCES)
      const matches = await matchesToNewRecords(inMemoryEngine(table), model, fresh)
      const together = inMemoryEngine(tableOf([...old, ...fresh], SOURCES), {
        termFrequencies: [...table.columns.values()].map(termFrequencyTable),
      })
      const pairs = await together.predict(model)
      const listed = (length: number, key: (pair: number) => string | undefined): string[] =>
        Array.from({ length }, (_, pair) => key(pair)).filter((each) => each !== undefined).sort() // prettier-ignore
      assert.deepEqual(
        listed(
          matches.length,
          (pair) => `${matches.old[pair]} ${matches.new[pair]} ${matches.matchWeight[pair]} ${matches.rule[pair]}`,
        ),
        listed(pairs.length, (pair) => {
          const [l = 0, r = 0] = [pairs.l[pair], pairs.r[pair]]
          return l < old.length && r >= old.length
            ? `${l} ${r - old.length} ${pairs.matchWeight[pair]} ${pairs.rule[pair]}`
            : undefined
        }),
      )
    }),
    { numRuns: 150 },
  )
})

test('what a match weighs does not depend on who else is asked about', async () => {
  const engine = inMemoryEngine(tableOf([{ name: 'khan', town: 'bath' }, { name: 'jones', town: 'bath' }])) // prettier-ignore
  const model = withDefaultProbabilities(
    modelOf({ linkType: 'dedupe_only', comparisons: [nameComparison('name')], blockingRules: [blockOn('town')] }),
  )
  const one = await matchesToNewRecords(engine, model, [{ name: 'khan', town: 'bath' }])
  const many = await matchesToNewRecords(
    engine,
    model,
    Array.from({ length: 9 }, () => ({ name: 'khan', town: 'bath' })),
  )
  assert.equal(one.length, 2)
  assert.equal(many.length, 18)
  assert.equal(many.matchWeight[0], one.matchWeight[0])
  assert.equal((await matchesToNewRecords(engine, model, [])).length, 0)
  assert.equal((await matchesToNewRecords(engine, model, [{ name: 'khan' }])).length, 0, 'no town, no block')
})

test('a model that reads a column the table lacks is refused by the column’s name', async () => {
  const model = withDefaultProbabilities(
    modelOf({ linkType: 'dedupe_only', comparisons: [nameComparison('name')], blockingRules: [blockOn('town')] }),
  )
  await assert.rejects(
    matchesToNewRecords(inMemoryEngine(tableOf([{ name: 'khan' }])), model, [{ name: 'khan', town: 'bath' }]),
    (error) => isLinkageError(error, 'column-missing') && /"town"/.test(error.message),
  )
})
