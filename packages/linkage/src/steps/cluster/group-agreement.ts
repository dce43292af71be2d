import type { ComparisonWeights } from './cluster-options.ts'

/*
 * How far two groups agree, as numbers in one long array: over all pairs of records across, the sum of match weights and
 * the best; and for each comparison the sum, the number and the best of the pairs in which both sides know something.
 * An agreement starts at a place in the array. A million components are clustered without making an object of any.
 */

const SUM = 0
const BEST = 1
/** Where the numbers of the first comparison are. */
const PARTS = 2
/** Numbers kept for each comparison. */
const PART = 3
const PART_COUNT = 1
const PART_BEST = 2

/** How many numbers an agreement takes. */
export function widthOfAgreement(comparisons: number): number {
  return PARTS + PART * comparisons
}

/** Two groups of records of a component. */
export type TwoGroups = {
  /** How many pairs of records there are across the two. */
  pairs: number
  /** For each comparison, how many records know something: those of a group start at the place given. */
  known: Float64Array
  knownA: number
  knownB: number
}

/** What a way of linking makes of two groups: the height at which they would be joined. */
export type LinkageHeight = (agreements: Float64Array, at: number, groups: TwoGroups) => number

/** The average over all pairs across the two groups. */
export const averageHeight: LinkageHeight = (agreements, at, { pairs }) => agreements[at + SUM]! / pairs

/**
 * Halfway between the best link across and what the two groups say as wholes. Taken as wholes, they are compared once for each
 * comparison, halfway between the best and the mean of the pairs that know something: a value that one record lacks and
 * its companion has still counts, and agreement is not counted twice because two records repeat it. Disagreement is: a
 * slip of the pen stands alone, so two records here against two there weigh twice.
 */
export function profileHeight({
  comparisons,
  priorWeight,
}: Pick<ComparisonWeights, 'comparisons' | 'priorWeight'>): LinkageHeight {
  return (agreements, at, { known, knownA, knownB }) => {
    let whole = priorWeight
    for (let comparison = 0, part = at + PARTS; comparison < comparisons; comparison++, part += PART) {
      const count = agreements[part + PART_COUNT]!
      if (count === 0) continue
      const weight = (agreements[part + PART_BEST]! + agreements[part]! / count) / 2
      whole += weight < 0 ? weight * Math.min(known[knownA + comparison]!, known[knownB + comparison]!) : weight
    }
    return (agreements[at + BEST]! + whole) / 2
  }
}

/** What profile links are where only the pairs' weights are known: halfway between the best and the average. */
export const halfwayHeight: LinkageHeight = (agreements, at, groups) =>
  (agreements[at + BEST]! + averageHeight(agreements, at, groups)) / 2

export function clearAgreement(agreements: Float64Array, at: number, comparisons: number): void {
  agreements[at + SUM] = 0
  agreements[at + BEST] = Number.NEGATIVE_INFINITY
  const end = at + widthOfAgreement(comparisons)
  for (let part = at + PARTS; part < end; part += PART) {
    agreements[part] = 0
    agreements[part + PART_COUNT] = 0
    agreements[part + PART_BEST] = Number.NEGATIVE_INFINITY
  }
}

/** One pair: its match weight, and each comparison's part of it, NaN where nothing is known. */
export type PairWeight = { matchWeight: number; readonly weights: Float64Array; readonly comparisons: number }

export function addPair(agreements: Float64Array, at: number, { matchWeight, weights, comparisons }: PairWeight): void {
  agreements[at + SUM] = agreements[at + SUM]! + matchWeight
  if (matchWeight > agreements[at + BEST]!) agreements[at + BEST] = matchWeight
  for (let comparison = 0, part = at + PARTS; comparison < comparisons; comparison++, part += PART) {
    const weight = weights[comparison]!
    if (Number.isNaN(weight)) continue
    agreements[part] = agreements[part]! + weight
    agreements[part + PART_COUNT] = agreements[part + PART_COUNT]! + 1
    if (weight > agreements[part + PART_BEST]!) agreements[part + PART_BEST] = weight
  }
}

/** Adds one agreement to another of the same array. */
export function addAgreement(agreements: Float64Array, to: number, from: number, comparisons: number): void {
  agreements[to + SUM] = agreements[to + SUM]! + agreements[from + SUM]!
  if (agreements[from + BEST]! > agreements[to + BEST]!) agreements[to + BEST] = agreements[from + BEST]!
  for (let comparison = 0, part = PARTS; comparison < comparisons; comparison++, part += PART) {
    agreements[to + part] = agreements[to + part]! + agreements[from + part]!
    agreements[to + part + PART_COUNT] = agreements[to + part + PART_COUNT]! + agreements[from + part + PART_COUNT]!
    const best = agreements[from + part + PART_BEST]!
    if (best > agreements[to + part + PART_BEST]!) agreements[to + part + PART_BEST] = best
  }
}
