import type { Pairs } from '../pairs.ts'
import { bucketed } from './buckets.ts'
import type { Links } from './links.ts'

/** The records that links connect through any chain, with every pair scored among them, weak ones included. */
export type Component = {
  /** By key, so that what is done with them does not depend on the order of rows. */
  readonly records: Int32Array
  /** Numbers of the pairs scored among them: one for two records, though they may have been scored several times. */
  readonly pairs: Int32Array
}

/** Components of two records and more, in the order of their first records. */
export type Components = { readonly count: number; of(component: number): Component }

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
  return { count, of: (component) => ({ records: members.of(component), pairs: inside.of(component) }) }
}
