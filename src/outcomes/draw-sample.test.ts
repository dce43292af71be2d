import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { newId } from '../platform/ids.ts'
import { digestOfSeed, drawSample } from './draw-sample.ts'

const claims = (count: number) => Array.from({ length: count }, () => newId())

test('a tenth is drawn, rounded up, and at least one where there is any claim', () => {
  const size = (count: number) => drawSample({ seed: 's', claimIds: claims(count), share: 0.1 }).claimIds.length
  assert.deepEqual([0, 1, 9, 10, 11, 20, 30, 31, 100].map(size), [0, 1, 1, 1, 2, 2, 3, 4, 10])
})

test('anyone with the seed and the list draws the same sample, whatever order the list is in', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uniqueArray(fc.uuid(), { maxLength: 60 }),
      fc.infiniteStream(fc.nat()),
      (seed, claimIds, order) => {
        const shuffled = claimIds
          .map((claimId) => ({ claimId, at: order.next().value as number }))
          .toSorted((left, right) => left.at - right.at)
          .map(({ claimId }) => claimId)
        assert.deepEqual(
          drawSample({ seed, claimIds: shuffled, share: 0.1 }),
          drawSample({ seed, claimIds, share: 0.1 }),
        )
      },
    ),
  )
})

test('another seed draws another sample, and another list has another digest', () => {
  const claimIds = claims(200)
  const one = drawSample({ seed: 'one', claimIds, share: 0.1 })
  const two = drawSample({ seed: 'two', claimIds, share: 0.1 })
  assert.notDeepEqual(one.claimIds, two.claimIds)
  assert.equal(one.listSha256, two.listSha256)
  assert.notEqual(drawSample({ seed: 'one', claimIds: claimIds.slice(1), share: 0.1 }).listSha256, one.listSha256)
})

test('no claim is likelier to be drawn than another', () => {
  const claimIds = claims(20)
  const times = new Map(claimIds.map((claimId) => [claimId, 0]))
  for (let at = 0; at < 2_000; at += 1) {
    for (const claimId of drawSample({ seed: `seed ${at}`, claimIds, share: 0.1 }).claimIds) {
      times.set(claimId, times.get(claimId)! + 1)
    }
  }
  // 200 times each on average; five standard deviations either way.
  for (const count of times.values()) assert.ok(count > 130 && count < 270, `drawn ${count} times`)
})

test('a worked example that can be checked by hand with sha256sum', () => {
  const claimIds = ['claim-b', 'claim-a']
  assert.equal(digestOfSeed('seed'), '19b25856e1c150ca834cffc8b59b23adbd0ec0389e58eb22b3b64768098d002b')
  const { claimIds: drawn, listSha256 } = drawSample({ seed: 'seed', claimIds, share: 0.5 })
  assert.equal(drawn.length, 1)
  assert.equal(listSha256, digestOfSeed('claim-a\nclaim-b'))
})
