import type { ClusterOptions, DecidedPair, RefusalReason } from './cluster-options.ts'

/** Groups of records that may refuse to be joined. */
export type Groups = {
  /** The group a record is in, named by one of its records. */
  find(record: number): number
  membersOf(group: number): readonly number[]
  /** Joins two groups, or says why not. A refusal stands for as long as the groups only grow. */
  join(a: number, b: number): Refusal | undefined
}

export type Refusal = { readonly reason: RefusalReason; readonly conflict: DecidedPair | undefined }

/** Every record alone at first. Which pairs must not be one is asked of the options. */
export function refusingGroups(options: ClusterOptions): Groups {
  const { records, conflict, oneRecordPerSource } = options
  const parent = Int32Array.from({ length: records }, (_, record) => record)
  const members = new Map<number, number[]>()
  /** Group → groups it must stay apart from, and why. */
  const apart = new Map<number, Map<number, Refusal>>()
  const never = decidedPairs(options.neverLink ?? [], records)
  const must = decidedPairs(options.mustLink ?? [], records)

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
  const membersOf = (group: number): readonly number[] => members.get(group) ?? [group]

  const refusalOf = (a: number, b: number): Refusal | undefined => {
    if (never.has(a, b)) return { reason: 'never-link', conflict: [a, b] }
    if (must.has(a, b)) return undefined
    const source = oneRecordPerSource?.[a] ?? 0
    if (source > 0 && source === oneRecordPerSource?.[b]) return { reason: 'same-source', conflict: [a, b] }
    const reason = conflict?.(a, b)
    return reason === undefined ? undefined : { reason, conflict: [a, b] }
  }

  const firstRefusal = (groupA: number, groupB: number): Refusal | undefined => {
    for (const a of membersOf(groupA)) {
      for (const b of membersOf(groupB)) {
        const refusal = refusalOf(a, b)
        if (refusal !== undefined) return refusal
      }
    }
    return undefined
  }

  const keepApart = (a: number, b: number, refusal: Refusal): void => {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const known = apart.get(one) ?? new Map<number, Refusal>()
      known.set(other, refusal)
      apart.set(one, known)
    }
  }

  const unite = (keep: number, give: number): void => {
    parent[give] = keep
    members.set(keep, [...membersOf(keep), ...membersOf(give)])
    members.delete(give)
    for (const [other, refusal] of apart.get(give) ?? []) {
      apart.get(other)?.delete(give)
      keepApart(keep, other, refusal)
    }
    apart.delete(give)
  }

  return {
    find,
    membersOf,
    join(a, b) {
      const groupA = find(a)
      const groupB = find(b)
      if (groupA === groupB) return undefined
      const refusal = apart.get(groupA)?.get(groupB) ?? firstRefusal(groupA, groupB)
      if (refusal !== undefined) {
        keepApart(groupA, groupB, refusal)
        return refusal
      }
      const larger = membersOf(groupA).length >= membersOf(groupB).length
      unite(larger ? groupA : groupB, larger ? groupB : groupA)
      return undefined
    },
  }
}

/** Decided pairs for quick asking, in either order. */
function decidedPairs(pairs: readonly DecidedPair[], records: number): { has(a: number, b: number): boolean } {
  if (pairs.length === 0) return { has: () => false }
  const known = new Set(pairs.map(([a, b]) => Math.min(a, b) * records + Math.max(a, b)))
  const touched = new Set(pairs.flat())
  return { has: (a, b) => touched.has(a) && known.has(Math.min(a, b) * records + Math.max(a, b)) }
}
