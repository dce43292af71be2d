/** Groups of records that grow by being joined. A group is named by its smallest record. */
export type UnionFind = {
  /** The smallest record of the group that `record` is in. */
  find(record: number): number
  /** Joins two groups; returns the name of the joined one. */
  union(a: number, b: number): number
}

export function unionFind(records: number): UnionFind {
  const parent = Int32Array.from({ length: records }, (_, record) => record)
  const find = (record: number): number => {
    let root = record
    while (parent[root] !== root) root = parent[root] as number
    while (parent[record] !== root) {
      const next = parent[record] as number
      parent[record] = root
      record = next
    }
    return root
  }
  return {
    find,
    union(a, b) {
      const rootA = find(a)
      const rootB = find(b)
      const [smaller, larger] = rootA < rootB ? [rootA, rootB] : [rootB, rootA]
      parent[larger] = smaller
      return smaller
    },
  }
}

/** Record → number of its group, numbered from 0 in the order of their first records. */
export function groupNumbers(records: number, groups: Pick<UnionFind, 'find'>): { groupOf: Int32Array; count: number } {
  const groupOf = new Int32Array(records)
  const numbers = new Int32Array(records)
  let count = 0
  for (let record = 0; record < records; record++) {
    const root = groups.find(record)
    if (root === record) numbers[record] = count++
    groupOf[record] = numbers[root] as number
  }
  return { groupOf, count }
}
