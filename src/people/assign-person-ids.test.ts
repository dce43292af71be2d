import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { assignPersonIds, type PublishedPerson } from './assign-person-ids.ts'

const one = () => 1
const aPublishedPerson = (
  personId: string,
  members: readonly number[],
  more: Partial<PublishedPerson> = {},
): PublishedPerson => ({
  personId,
  members,
  issuedAt: new Date('2018-01-01T12:00:00Z'),
  ...more,
})

test('at a merge the id with more records continues, and the other is merged into it', () => {
  const assigned = assignPersonIds([aPublishedPerson('a', [1]), aPublishedPerson('b', [2, 3])], [[1, 2, 3]], one)
  assert.deepEqual(assigned, { continues: ['b'], ended: [{ personId: 'a', into: 0 }] })
})

test('a person chosen to continue goes before records, and earlier issue before the lower id', () => {
  const pinned = aPublishedPerson('z', [1], { pinned: true })
  assert.deepEqual(assignPersonIds([aPublishedPerson('b', [2, 3]), pinned], [[1, 2, 3]], one).continues, ['z'])
  const earlier = aPublishedPerson('y', [1], { issuedAt: new Date('2016-01-01T12:00:00Z') })
  assert.deepEqual(assignPersonIds([aPublishedPerson('x', [2]), earlier], [[1, 2]], one).continues, ['y'])
})

test('at a split one side keeps the id and the other is new; a person nobody speaks of any more ends without a successor', () => {
  const assigned = assignPersonIds([aPublishedPerson('a', [1, 2, 3]), aPublishedPerson('b', [9])], [[1], [2, 3]], one)
  assert.deepEqual(assigned, { continues: [null, 'a'], ended: [{ personId: 'b', into: null }] })
})

test('whatever is found, every id goes to one person at most, nothing moves where nothing changed, and order is no matter', () => {
  const partition = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 }).map((labels) => {
    const groups = Map.groupBy(labels.keys(), (member) => labels[member]!)
    return [...groups.values()].map((members) => [...members])
  })
  fc.assert(
    fc.property(partition, partition, (before, after) => {
      const published = before.map((members, at) => aPublishedPerson(`id-${at}`, members))
      const { continues, ended } = assignPersonIds(published, after, one)
      const kept = continues.filter((id) => id !== null)
      assert.equal(new Set(kept).size, kept.length)
      assert.equal(kept.length + ended.length, published.length)
      assert.deepEqual(assignPersonIds(published.toReversed(), after, one).continues, continues)
      const unchanged = assignPersonIds(published, before, one)
      assert.deepEqual(unchanged, { continues: published.map(({ personId }) => personId), ended: [] })
    }),
  )
})
