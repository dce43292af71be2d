import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { comparison } from '../comparisons/comparison.ts'
import { elseLevel, level, nullLevel } from '../comparisons/levels.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { predict } from '../engines/in-memory/predict.ts'
import { pairScorer } from '../explain/pair-scorer.ts'
import { blockOn } from '../model/block-on.ts'
import { modelOf } from '../model/model-of.ts'
import { withDefaultProbabilities } from '../model/with-default-probabilities.ts'
import { conflictBelow } from '../steps/cluster/conflict-below.ts'
import { defineFunction } from './linkage-function.ts'

const asked = { prepared: 0, compared: 0 }
const tokensShared = defineFunction({
  name: 'Tokens_Shared',
  symmetric: true,
  prepare(value) {
    asked.prepared++
    return new Set(String(value).split(' '))
  },
  compare(a, b) {
    asked.compared++
    return a.intersection(b).size
  },
})
const names = ['mohammed yusuf ali', 'yusuf ali', 'sara khan', null]
const people = Array.from({ length: 40 }, (_, record) => ({ name: names[record % 4] ?? null, town: 'bath' }))
const levels = [
  nullLevel('name'),
  level('tokens_shared(name_l, name_r) >= 2', { label: 'two tokens' }),
  level('tokens_shared(name_l, name_r) >= 1'),
  elseLevel(),
]
const model = withDefaultProbabilities(
  modelOf({ linkType: 'dedupe_only', comparisons: [comparison('name', levels)], blockingRules: [blockOn('town')] }),
)

test('a function of your own is prepared once per distinct value and compared once per pair of them', async () => {
  const engine = inMemoryEngine(tableOf(people), { functions: [tokensShared] })
  const { length } = await predict(engine, model)
  assert.equal(length, 780)
  assert.equal(asked.prepared, 3)
  // Three values make nine pairs in either order, those of a value with itself included.
  assert.ok(asked.compared <= 9, `compared ${asked.compared} times`)
})

test('a second forename left out still shares two tokens, and a missing name says nothing', () => {
  const engine = inMemoryEngine(tableOf(people), { functions: [tokensShared] })
  const { levels: levelsOf } = pairScorer(engine, model)
  assert.deepEqual([levelsOf(0, 1), levelsOf(0, 2), levelsOf(0, 3)].map(([value]) => value), [2, 0, -1]) // prettier-ignore
})

test('two records conflict when they disagree on what both know, and not when little is known', () => {
  const scorer = pairScorer(inMemoryEngine(tableOf(people), { functions: [tokensShared] }), model)
  const conflict = conflictBelow(scorer, { evidence: -1 }, (a, b) => (a + b === 1 ? 'twins' : undefined))
  assert.deepEqual([conflict(0, 2), conflict(0, 3), conflict(0, 1)], ['disagree', undefined, 'twins'])
})
