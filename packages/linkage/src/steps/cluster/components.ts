import type { Pairs } from '../pairs.ts'
import { bucketed, itemsOf, type Buckets } from './buckets.ts'
import type { Links } from './links.ts'

/** Components of two records and more, in the order of their first records: what links connect through any chain. */
export type Components = { readonly count: number; readonly records: Buckets; readonly pairs: Buckets }

/** The records of a component by key, so that what is done with them does not depend on the order of rows. */
export function recordsOf({ records }: Components, component: number): Int32Array {
  return itemsOf(records, component)
}

/** Numbers of the pairs scored among them, weak ones included. */
export function pairsOf({ pairs }: Components, component: number): Int32Array {
  return itemsOf(pairs, component)
}

export function componentsOf(links: Links, pairs: Pairs): Components {
  const { rank } = links
  const records = rank.length
  /** Record → number of its component, or −1 where it is alone. */
  const componentOf = new Int32Array(records).fill(-1)
  let count = 0
  for (let record = 0; record < records; record++) {
    // A component is called by its smallest record, which is the first to be met.
    const root = links.components.find(record)
    if (root === record) continue
    if (componentOf[root] === -1) componentOf[root] = count++
    componentOf[record] = componentOf[root]!
  }
  const byRank = new Int32Array(records)
  for (let record = 0; record < records; record++) byRank[rank[record]!] = record
  const members = bucketed(byRank, { buckets: count, bucketOf: componentOf })
  const ofPair = new Int32Array(pairs.length)
  for (let pair = 0; pair < pairs.length; pair++) {
    const component = componentOf[pairs.l[pair]!]!
    ofPair[pair] = component === componentOf[pairs.r[pair]!] ? component : -1
  }
  const inside = bucketed(undefined, { buckets: count, bucketOf: ofPair })
  return { count, records: members, pairs: inside }
}
