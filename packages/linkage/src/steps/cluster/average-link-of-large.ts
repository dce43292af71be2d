import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import type { Component } from './components.ts'
import type { Groups } from './groups.ts'
import { heapOf } from './heap.ts'

/** Two groups that may be joined: their sizes when the average across them was taken. */
type Candidate = {
  readonly a: number
  readonly b: number
  readonly sizeA: number
  readonly sizeB: number
  readonly average: number
}

/**
 * Average link for a component too large for a table of all its pairs. Only groups with a scored pair between them are
 * candidates; the sum across two groups is added up when it is first needed.
 */
export function averageLinkOfLarge(
  { records, pairs: inside }: Component,
  options: ClusterOptions,
  groups: Groups,
  refused: RefusedLink[],
): void {
  const { pairs, thresholdMatchWeight: threshold } = options
  const placeOf = new Map<number, number>()
  records.forEach((record, place) => placeOf.set(record, place))
  const weightOf = weights(options, inside)
  /** Group → its neighbours and the sum of all weights across. */
  const sums = new Map<number, Map<number, number>>()
  const heap = heapOf<Candidate>((x, y) => y.average - x.average || byKey(x, y))

  const sumAcross = (membersA: readonly number[], membersB: readonly number[]): number => {
    let sum = 0
    for (const a of membersA) for (const b of membersB) sum += weightOf(a, b)
    return sum
  }
  const offer = (a: number, b: number, sum: number): void => {
    neighbours(sums, a).set(b, sum)
    neighbours(sums, b).set(a, sum)
    const sizeA = groups.membersOf(a).length
    const sizeB = groups.membersOf(b).length
    const average = sum / (sizeA * sizeB)
    if (average >= threshold) heap.push({ a, b, sizeA, sizeB, average })
  }
  const isStale = ({ a, b, sizeA, sizeB }: Candidate): boolean =>
    groups.find(a) !== a ||
    groups.find(b) !== b ||
    groups.membersOf(a).length !== sizeA ||
    groups.membersOf(b).length !== sizeB

  for (const pair of inside) {
    const a = groups.find(pairs.l[pair] as number)
    const b = groups.find(pairs.r[pair] as number)
    if (a !== b && !neighbours(sums, a).has(b)) offer(a, b, sumAcross(groups.membersOf(a), groups.membersOf(b)))
  }
  for (let best = heap.pop(); best !== undefined; best = heap.pop()) {
    if (isStale(best)) continue
    const { a, b } = best
    const membersA = groups.membersOf(a)
    const membersB = groups.membersOf(b)
    const refusal = groups.join(a, b)
    if (refusal !== undefined) {
      refused.push({ l: a, r: b, matchWeight: best.average, ...refusal })
      continue
    }
    const sumsA = neighbours(sums, a)
    const sumsB = neighbours(sums, b)
    const kept = groups.find(a)
    sums.delete(a)
    sums.delete(b)
    for (const other of new Set([...sumsA.keys(), ...sumsB.keys()])) {
      if (other === a || other === b) continue
      const members = groups.membersOf(other)
      const sum =
        (sumsA.get(other) ?? sumAcross(membersA, members)) + (sumsB.get(other) ?? sumAcross(membersB, members))
      neighbours(sums, other).delete(kept === a ? b : a)
      offer(kept, other, sum)
    }
  }

  /** Equal averages: the groups with the lower keys go first. */
  function byKey(x: Candidate, y: Candidate): number {
    const [x1, x2] = lowestKeys(x)
    const [y1, y2] = lowestKeys(y)
    return x1 - y1 || x2 - y2
  }

  function lowestKeys({ a, b }: Candidate): [number, number] {
    const lowest = (group: number): number =>
      groups.membersOf(group).reduce((low, record) => Math.min(low, placeOf.get(record) ?? low), records.length)
    const [one, other] = [lowest(a), lowest(b)]
    return one < other ? [one, other] : [other, one]
  }
}

function weights(
  { pairs, records, matchWeight }: ClusterOptions,
  inside: Int32Array,
): (a: number, b: number) => number {
  const known = new Map<number, number>()
  const keyOf = (a: number, b: number): number => Math.min(a, b) * records + Math.max(a, b)
  for (const pair of inside) {
    known.set(keyOf(pairs.l[pair] as number, pairs.r[pair] as number), pairs.matchWeight[pair] as number)
  }
  return (a, b) => known.get(keyOf(a, b)) ?? matchWeight?.(a, b) ?? 0
}

function neighbours(sums: Map<number, Map<number, number>>, group: number): Map<number, number> {
  let found = sums.get(group)
  if (found === undefined) {
    found = new Map()
    sums.set(group, found)
  }
  return found
}
