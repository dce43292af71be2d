import { columnNamed, type Table } from '@kith/linkage'

/**
 * Of all pairs of source people with different forenames (who are strangers, or kin, but hardly one person), the share
 * that hold a value in common in a column of lists: one dwelling, one postcode. Counted by value, never pair by pair.
 */
export function shareOfStrangersWithOne(table: Table, column: string): number {
  const lists = columnNamed(table, column)
  const forenames = columnNamed(table, 'forename')
  const all = new Map<number, number>()
  const byValue = new Map<string, Map<number, number>>()
  for (let row = 0; row < table.records; row++) {
    const list = lists.values[lists.codes[row]!]
    const forename = forenames.codes[row]!
    if (forename === 0 || !Array.isArray(list)) continue
    all.set(forename, (all.get(forename) ?? 0) + 1)
    for (const value of list) {
      const here = byValue.get(String(value)) ?? new Map<number, number>()
      here.set(forename, (here.get(forename) ?? 0) + 1)
      byValue.set(String(value), here)
    }
  }
  const pairs = differingPairs(all)
  const sharing = byValue.values().reduce((sum, here) => sum + differingPairs(here), 0)
  return pairs === 0 ? 0 : Math.min(1, sharing / pairs)
}

/** Ordered pairs whose forenames differ. */
function differingPairs(counts: ReadonlyMap<number, number>): number {
  let total = 0
  let same = 0
  for (const count of counts.values()) {
    total += count
    same += count * count
  }
  return total * total - same
}
