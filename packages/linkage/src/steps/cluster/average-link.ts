import { averageLinkOfLarge } from './average-link-of-large.ts'
import type { Partition } from './best-links-first.ts'
import type { ClusterOptions, RefusedLink } from './cluster-options.ts'
import { componentsOf, type Component } from './components.ts'
import { refusingGroups, type Groups } from './groups.ts'
import { MUST_LINK_WEIGHT, type Links } from './links.ts'

/** Up to this many records a component has a table of all its pairs: fast, and nearly every component is this small. */
const TABLE_MAX = 128

/**
 * Joins, over and over, the two groups whose records agree best on average, as long as the average reaches the
 * threshold. A chain of weak links falls apart because most pairs across it disagree.
 */
export function averageLink(links: Links, options: ClusterOptions): Partition {
  const groups = refusingGroups(options)
  const refused: RefusedLink[] = []
  joinMustLinks(links, groups, refused)
  for (const component of componentsOf(links, options.pairs)) {
    if (component.records.length <= TABLE_MAX) averageLinkByTable(component, options, groups, refused)
    else averageLinkOfLarge(component, options, groups, refused)
  }
  return { find: groups.find, refused }
}

function joinMustLinks(links: Links, groups: Groups, refused: RefusedLink[]): void {
  for (const link of links.order) {
    if (links.matchWeight[link] !== MUST_LINK_WEIGHT) continue
    const l = links.l[link] as number
    const r = links.r[link] as number
    const refusal = groups.join(l, r)
    if (refusal !== undefined) refused.push({ l, r, matchWeight: MUST_LINK_WEIGHT, ...refusal })
  }
}

/**
 * The sums of weights between groups as a square table. Joining two groups adds one row to the other, so every pair of
 * records is looked at once.
 */
function averageLinkByTable(
  { records, pairs: inside }: Component,
  options: ClusterOptions,
  groups: Groups,
  refused: RefusedLink[],
): void {
  const { pairs, thresholdMatchWeight: threshold } = options
  const size = records.length
  const placeOf = new Map<number, number>()
  records.forEach((record, place) => placeOf.set(record, place))
  const sums = new Float64Array(size * size).fill(Number.NaN)
  for (const pair of inside) {
    const a = placeOf.get(pairs.l[pair] as number) as number
    const b = placeOf.get(pairs.r[pair] as number) as number
    sums[a * size + b] = sums[b * size + a] = pairs.matchWeight[pair] as number
  }
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      if (!Number.isNaN(sums[a * size + b])) continue
      const weight = options.matchWeight?.(records[a] as number, records[b] as number) ?? 0
      sums[a * size + b] = sums[b * size + a] = weight
    }
  }
  /** Group, by its first place → how many records; 0 when it has been joined to another. */
  const sizes = new Int32Array(size).fill(1)
  const refusedPair = new Uint8Array(size * size)
  const add = (keep: number, give: number): void => {
    for (let other = 0; other < size; other++) {
      if (other === keep || other === give || sizes[other] === 0) continue
      const sum = (sums[keep * size + other] as number) + (sums[give * size + other] as number)
      sums[keep * size + other] = sums[other * size + keep] = sum
      if (refusedPair[give * size + other] === 1)
        refusedPair[keep * size + other] = refusedPair[other * size + keep] = 1
    }
    sizes[keep] = (sizes[keep] as number) + (sizes[give] as number)
    sizes[give] = 0
  }
  // Groups that must-links have joined already.
  for (let place = 1; place < size; place++) {
    const group = groups.find(records[place] as number)
    const first = records.findIndex((record) => groups.find(record) === group)
    if (first < place) add(first, place)
  }
  for (;;) {
    let best = Number.NEGATIVE_INFINITY
    let bestA = -1
    let bestB = -1
    for (let a = 0; a < size; a++) {
      if (sizes[a] === 0) continue
      for (let b = a + 1; b < size; b++) {
        if (sizes[b] === 0 || refusedPair[a * size + b] === 1) continue
        const average = (sums[a * size + b] as number) / ((sizes[a] as number) * (sizes[b] as number))
        // Equal averages: the groups with the lower keys were seen first and stay.
        if (average > best) {
          best = average
          bestA = a
          bestB = b
        }
      }
    }
    if (!(best >= threshold)) return
    const l = records[bestA] as number
    const r = records[bestB] as number
    const refusal = groups.join(l, r)
    if (refusal === undefined) add(bestA, bestB)
    else {
      refused.push({ l, r, matchWeight: best, ...refusal })
      refusedPair[bestA * size + bestB] = refusedPair[bestB * size + bestA] = 1
    }
  }
}
