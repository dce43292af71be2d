import type { ClusterOptions, DecidedPair, RefusalReason } from './cluster-options.ts'
import { unionFind } from './union-find.ts'

/** Groups of records that may refuse to be joined. */
export type Groups = {
  /** The group a record is in, named by its smallest record. */
  find(record: number): number
  /** Joins two groups, or says why not. A refusal stands for as long as the groups only grow. */
  join(a: number, b: number): Refusal | undefined
}

export type Refusal = { readonly reason: RefusalReason; readonly conflict: DecidedPair | undefined }

/** Every record alone at first. Which pairs must not be one is asked of the options. */
export function refusingGroups(options: ClusterOptions): Groups {
  const { records, conflict, oneRecordPerSource, neverLink = [] } = options
  const groups = unionFind(records)
  // Without anything that could be refused, nobody asks who is in a group.
  if (conflict === undefined && oneRecordPerSource === undefined && neverLink.length === 0) {
    return {
      find: groups.find,
      join(a, b) {
        groups.union(a, b)
        return undefined
      },
    }
  }
  /** Record → the next of its group, or −1; the group's name, its smallest record, → the last. */
  const next = new Int32Array(records).fill(-1)
  const last = Int32Array.from(next, (_, record) => record)
  /** Group → groups it must stay apart from, and why. */
  const apart = new Map<number, Map<number, Refusal>>()
  const never = decidedPairs(neverLink, records)
  const must = decidedPairs(options.mustLink ?? [], records)

  const refusalOf = (a: number, b: number): Refusal | undefined => {
    if (never.has(a, b)) return { reason: 'never-link', conflict: [a, b] }
    if (must.has(a, b)) return undefined
    const source = oneRecordPerSource?.[a] ?? 0
    if (source > 0 && source === oneRecordPerSource?.[b]) return { reason: 'same-source', conflict: [a, b] }
    const reason = conflict?.(a, b)
    return reason === undefined ? undefined : { reason, conflict: [a, b] }
  }

  const firstRefusal = (groupA: number, groupB: number): Refusal | undefined => {
    for (let a = groupA; a >= 0; a = next[a]!) {
      for (let b = groupB; b >= 0; b = next[b]!) {
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

  const unite = (a: number, b: number): void => {
    const keep = groups.union(a, b)
    const give = keep === a ? b : a
    next[last[keep]!] = give
    last[keep] = last[give]!
    for (const [other, refusal] of apart.get(give) ?? []) {
      apart.get(other)?.delete(give)
      keepApart(keep, other, refusal)
    }
    apart.delete(give)
  }

  return {
    find: groups.find,
    join(a, b) {
      const groupA = groups.find(a)
      const groupB = groups.find(b)
      if (groupA === groupB) return undefined
      const refusal = apart.get(groupA)?.get(groupB) ?? firstRefusal(groupA, groupB)
      if (refusal === undefined) unite(groupA, groupB)
      else keepApart(groupA, groupB, refusal)
      return refusal
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
