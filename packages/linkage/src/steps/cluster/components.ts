import type { Pairs } from '../pairs.ts'
import { bucketed } from './buckets.ts'
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
