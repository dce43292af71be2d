import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { changesBetween, inChunks } from './bitemporal-changes.ts'

describe('what changes in what is known', () => {
  const keyOf = (row: string) => row

  it('is nothing when everything is as it was', () => {
    assert.deepEqual(changesBetween(['a', 'b'], ['b', 'a'], keyOf), { ended: [], added: [] })
  })

  it('is what is no longer so, and what is new', () => {
    assert.deepEqual(changesBetween(['a', 'b'], ['b', 'c'], keyOf), { ended: ['a'], added: ['c'] })
  })

  it('is written a few thousand rows at a time, each once', async () => {
    const rows = Array.from({ length: 25_001 }, (_, at) => at)
    const written: number[][] = []
    await inChunks(rows, (chunk) => Promise.resolve(written.push([...chunk])))
    assert.deepEqual(written.flat(), rows)
    assert.equal(written.length, 3)
  })
})
