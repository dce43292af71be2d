import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tableOf } from '../../columns/table.ts'
import { blockOn } from '../../model/block-on.ts'
import { models, rows } from '../../testing/arbitrary-linkage.ts'
import { countPairs } from '../count-comparisons.ts'
import { countComparisons, possiblePairs } from './count-comparisons.ts'
import { inMemoryEngine } from './engine.ts'
import { blocksOf, pairBlock, pairsOf } from './pair-source.ts'
import { predict } from './predict.ts'
import { allPairs } from './random-pairs.ts'

const people = ['khan', 'khan', 'khan', 'jones', 'jones', null].map((surname) => ({ surname, town: 'bath' }))

test('comparisons are counted from the sizes of blocks, with the largest blocks named by a record', () => {
  const [surname, town] = countComparisons(inMemoryEngine(tableOf(people)), [blockOn('surname'), blockOn('town')])
  assert.equal(surname?.comparisonsAtMost, 4)
  assert.deepEqual(surname.largestBlocks, [
    { rule: 0, records: 3, comparisons: 3, exampleRecord: 0 },
    { rule: 0, records: 2, comparisons: 1, exampleRecord: 3 },
  ])
  assert.equal(town?.comparisonsAtMost, 15)
})

test('pairs are counted once, under the first rule that finds them, and added up rule by rule', async () => {
  const engine = inMemoryEngine(tableOf(people))
  const rules = [blockOn('surname'), 'l.town = r.town']
  assert.deepEqual(await countPairs(engine, { rules, linkType: 'dedupe_only' }), {
    perRule: [4, 11],
    cumulative: [4, 15],
    total: 15,
    possiblePairs: 15,
  })
})

test('where only files are linked with each other, pairs within one file are not counted', () => {
  const rows = people.map((person, place) => ({ ...person, tags: ['x', `t${place}`], file: place < 2 ? 'a' : 'b' }))
  const engine = inMemoryEngine(tableOf(rows, { sourceDataset: 'file' }))
  const rules = [blockOn('surname'), blockOn('town'), blockOn('tags', { explode: ['tags'] })]
  const counted = countComparisons(engine, rules, { linkType: 'link_only' })
  assert.deepEqual(counted.map(({ comparisonsAtMost }) => comparisonsAtMost), [2, 8, 8]) // prettier-ignore
})

test('what is counted beforehand is never less than what is then compared', async () => {
  await fc.assert(
    fc.asyncProperty(rows, models, async (some, model) => {
      if (some.length === 0) return
      const engine = inMemoryEngine(tableOf(some, { sourceDataset: 'source_dataset' }))
      const pairs = await predict(engine, model)
      const { linkType } = model
      countComparisons(engine, model.blockingRules, { linkType }).forEach(({ comparisonsAtMost }, rule) => {
        assert.ok(comparisonsAtMost >= pairs.rule.filter((each) => each === rule).length)
      })
      const { total } = await countPairs(engine, { rules: model.blockingRules, linkType: model.linkType })
      assert.equal(total, pairs.length)
    }),
    { numRuns: 100 },
  )
})

test('all pairs are every two records once, within files or across them as the link type asks', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom('dedupe_only' as const, 'link_only' as const), (some, linkType) => {
      if (some.length === 0) return
      const engine = inMemoryEngine(tableOf(some, { sourceDataset: 'source_dataset' }))
      const seen = new Set<string>()
      const source = allPairs({ ...engine, stretchComparisons: 7 }, linkType)
      const open = pairsOf(source, engine)
      for (const stretch of source.stretches) {
        for (const { length, l, r } of blocksOf(open(stretch), pairBlock())) {
          for (let pair = 0; pair < length; pair++) seen.add(`${l[pair]}–${r[pair]}`)
        }
      }
      const expected = some.flatMap((left, a) =>
        some.flatMap((right, b) =>
          a < b && (linkType === 'dedupe_only' || left['source_dataset'] !== right['source_dataset'])
            ? [`${a}–${b}`]
            : [],
        ),
      )
      assert.deepEqual([...seen].toSorted(), expected.toSorted())
      assert.equal(possiblePairs(engine, linkType), expected.length)
    }),
  )
})
