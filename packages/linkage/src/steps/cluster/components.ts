import type { Pairs } from '../pairs.ts'
import type { Links } from './links.ts'

/** The records that links connect through any chain, with every pair scored among them, weak ones included. */
export type Component = {
  /** By key, so that what is done with them does not depend on the order of rows. */
  readonly records: Int32Array
  /** Numbers of the scored pairs with both records here. */
  readonly pairs: Int32Array
}

/** Components of two records and more, in the order of their first records. */
export function* componentsOf(links: Links, pairs: Pairs): Generator<Component> {
  const roots = Int32Array.from(links.rank, (_, record) => links.components.find(record))
  const byRank = new Int32Array(links.rank.length)
  links.rank.forEach((place, record) => {
    byRank[place] = record
  })
  const records = bucketed(byRank, (record) => roots[record] as number, roots.length)
  const inside = Int32Array.from({ length: pairs.length }, (_, pair) => pair).filter(
    (pair) => roots[pairs.l[pair] as number] === roots[pairs.r[pair] as number],
  )
  const scored = bucketed(inside, (pair) => roots[pairs.l[pair] as number] as number, roots.length)
  for (let root = 0; root < roots.length; root++) {
    const members = records.of(root)
    if (members.length > 1) yield { records: members, pairs: scored.of(root) }
  }
}

/** Items sorted into buckets by counting, each bucket in the order in which the items came. */
function bucketed(
  items: Int32Array,
  bucketOf: (item: number) => number,
  buckets: number,
): { of(bucket: number): Int32Array } {
  const starts = new Int32Array(buckets + 1)
  for (const item of items) {
    const next = bucketOf(item) + 1
    starts[next] = (starts[next] as number) + 1
  }
  for (let bucket = 1; bucket <= buckets; bucket++) {
    starts[bucket] = (starts[bucket] as number) + (starts[bucket - 1] as number)
  }
  const sorted = new Int32Array(items.length)
  const next = starts.slice()
  for (const item of items) {
    const bucket = bucketOf(item)
    const place = next[bucket] as number
    sorted[place] = item
    next[bucket] = place + 1
  }
  return { of: (bucket) => sorted.subarray(starts[bucket], starts[bucket + 1]) }
}
