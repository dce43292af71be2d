import type { Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { refusingGroups } from './groups.ts'
import type { Links } from './links.ts'
import { heapOf } from './heap.ts'

/** Two groups that may be joined: the sum of the weights across them, and their sizes when it was added up. */
type Candidate = {
  readonly a: number
  readonly b: number
  readonly sizeA: number
  readonly sizeB: number
  readonly average: number
}

/**
 * Joins, over and over, the two groups whose records agree best on average, as long as the average reaches the
 * threshold. A chain of weak links falls apart because most pairs across it disagree.
 */
export function averageLink(links: Links, options: ClusterOptions): Partition {
  const { thresholdMatchWeight: threshold, records } = options
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  const known = weightsByPair(options)
  const weightOf = (a: number, b: number): number =>
    known.get(Math.min(a, b) * records + Math.max(a, b)) ?? options.matchWeight?.(a, b) ?? 0

  /** Group → its neighbours and the sum of all weights across. */
  const sums = new Map<number, Map<number, number>>()
  const heap = heapOf<Candidate>((x, y) => y.average - x.average || byRank(links.rank, groups, x, y))
  const offer = (a: number, b: number, sum: number): void => {
    const sizeA = groups.membersOf(a).length
    const sizeB = groups.membersOf(b).length
    const average = sum / (sizeA * sizeB)
    if (average >= threshold) heap.push({ a, b, sizeA, sizeB, average })
  }
  const note = (a: number, b: number, sum: number): void => {
    inner(sums, a).set(b, sum)
    inner(sums, b).set(a, sum)
  }

  for (const link of links.order) {
    const l = links.l[link] as number
    const r = links.r[link] as number
    const weight = links.matchWeight[link] as number
    if (weight === Number.POSITIVE_INFINITY) joinDecided(l, r)
  }
  for (const link of links.order) {
    const a = groups.find(links.l[link] as number)
    const b = groups.find(links.r[link] as number)
    if (a === b || sums.get(a)?.has(b) === true) continue
    const sum = sumAcross(groups.membersOf(a), groups.membersOf(b), weightOf)
    note(a, b, sum)
    offer(a, b, sum)
  }

  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    const { a, b, sizeA, sizeB } = best
    const stale = groups.find(a) !== a || groups.find(b) !== b || groups.membersOf(a).length !== sizeA || groups.membersOf(b).length !== sizeB // prettier-ignore
    if (stale) continue
    const membersA = groups.membersOf(a)
    const membersB = groups.membersOf(b)
    const refusal = groups.join(a, b)
    if (refusal !== undefined) {
      refused.push({ l: a, r: b, matchWeight: best.average, ...refusal })
      continue
    }
    const kept = groups.find(a)
    const gone = kept === a ? b : a
    const neighbours = new Set([...inner(sums, a).keys(), ...inner(sums, b).keys()])
    const sumsA = inner(sums, a)
    const sumsB = inner(sums, b)
    sums.set(kept, new Map())
    sums.delete(gone)
    for (const other of neighbours) {
      if (other === a || other === b) continue
      const members = groups.membersOf(other)
      const sum =
        (sumsA.get(other) ?? sumAcross(membersA, members, weightOf)) +
        (sumsB.get(other) ?? sumAcross(membersB, members, weightOf))
      inner(sums, other).delete(gone)
      note(kept, other, sum)
      offer(kept, other, sum)
    }
  }
  return { find: groups.find, refused }

  function joinDecided(l: number, r: number): void {
    const refusal = groups.join(l, r)
    if (refusal !== undefined) refused.push({ l, r, matchWeight: Number.POSITIVE_INFINITY, ...refusal })
  }
}

function weightsByPair({ pairs, records }: ClusterOptions): Map<number, number> {
  const known = new Map<number, number>()
  for (let pair = 0; pair < pairs.length; pair++) {
    const a = pairs.l[pair] as number
    const b = pairs.r[pair] as number
    known.set(Math.min(a, b) * records + Math.max(a, b), pairs.matchWeight[pair] as number)
  }
  return known
}

function sumAcross(
  membersA: readonly number[],
  membersB: readonly number[],
  weightOf: (a: number, b: number) => number,
): number {
  let sum = 0
  for (const a of membersA) for (const b of membersB) sum += weightOf(a, b)
  return sum
}

/** Equal averages: the groups with the lower-keyed records go first. */
function byRank(
  rank: Int32Array,
  groups: { membersOf(group: number): readonly number[] },
  x: Candidate,
  y: Candidate,
): number {
  const lowest = (group: number): number => groups.membersOf(group).reduce((low, record) => Math.min(low, rank[record] as number), rank.length) // prettier-ignore
  const [x1, x2] = [lowest(x.a), lowest(x.b)].sort((p, q) => p - q) as [number, number]
  const [y1, y2] = [lowest(y.a), lowest(y.b)].sort((p, q) => p - q) as [number, number]
  return x1 - y1 || x2 - y2
}

function inner(sums: Map<number, Map<number, number>>, group: number): Map<number, number> {
  const found = sums.get(group) ?? new Map<number, number>()
  sums.set(group, found)
  return found
}
