import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { inMemoryEngine } from '../engines/in-memory/engine.ts'
import { anyRule, blockOn, everyRule, notRule } from './block-on.ts'
import type { BlockingRule } from './model.ts'

const engine = inMemoryEngine(
  tableOf([
    { a: 1, b: 1, c: 1 },
    { a: 1, b: 1, c: 2 },
    { a: 1, b: 2, c: 1 },
    { a: 2, b: 2, c: 1 },
  ]),
)

async function found(rule: BlockingRule): Promise<number> {
  return (await engine.countPairs({ rules: [rule], linkType: 'dedupe_only' })).total
}

test('rules are joined: all of them, any of them, and not that one', async () => {
  assert.equal(await found(blockOn('a')), 3)
  assert.equal(await found(everyRule(blockOn('a'), blockOn('b'))), 1)
  assert.equal(await found(anyRule(blockOn('a'), 'l.b = r.b')), 4)
  assert.equal(await found(everyRule(blockOn('a'), notRule(blockOn('c')))), 2)
  assert.equal(await found(everyRule(anyRule(blockOn('a'), blockOn('b')), blockOn('c'))), 2)
})

test('rules that explode lists are joined by naming all their columns at once, and nothing is joined from nothing', () => {
  const tags = blockOn('tags', { explode: ['tags'] })
  assert.throws(() => everyRule(tags, blockOn('a')), /explodes lists, and cannot be joined with others/)
  assert.throws(() => notRule(tags), /explodes lists/)
  assert.throws(() => anyRule(), /Give at least one/)
})
