import type { ComparisonWeights } from './cluster-options.ts'

/**
 * How far two groups agree: over all pairs of records across, the sum of match weights and the best; and for each
 * comparison the sum, the number and the best of the pairs in which both sides know something.
 */
export type GroupAgreement = { sum: number; best: number; readonly parts: Float64Array }

/** Numbers kept for each comparison. */
const PART = 3
const SUM = 0
const COUNT = 1
const BEST = 2

/** What a way of linking makes of two groups: the height at which they would be joined. */
export type LinkageHeight = (agreement: GroupAgreement, a: GroupOfRecords, b: GroupOfRecords) => number

export type GroupOfRecords = {
  /** Places of its records within the component, the lowest first. */
  readonly members: readonly number[]
  /** For each comparison, how many of its records know something. */
  readonly known: Float64Array
}

/** The average over all pairs across the two groups. */
export const averageHeight: LinkageHeight = ({ sum }, a, b) => sum / (a.members.length * b.members.length)

/**
 * Halfway between the best link across and what the two groups say as wholes. Taken as wholes, they are compared once for each
 * comparison, halfway between the best and the mean of the pairs that know something: a value that one record lacks and
 * its companion has still counts, and agreement is not counted twice because two records repeat it. Disagreement is: a
 * slip of the pen stands alone, so two records here against two there weigh twice.
 */
export function profileHeight(priorWeight: number): LinkageHeight {
  return (agreement, a, b) => {
    const { parts, best } = agreement
    if (parts.length === 0) return (best + averageHeight(agreement, a, b)) / 2
    let whole = priorWeight
    for (let place = 0; place < parts.length; place += PART) {
      const count = parts[place + COUNT] as number
      if (count === 0) continue
      const weight = ((parts[place + BEST] as number) + (parts[place + SUM] as number) / count) / 2
      const comparison = place / PART
      whole += weight < 0 ? weight * Math.min(a.known[comparison] as number, b.known[comparison] as number) : weight
    }
    return (best + whole) / 2
  }
}

export function nothingCompared(comparisons: number): GroupAgreement {
  const parts = new Float64Array(comparisons * PART)
  for (let place = BEST; place < parts.length; place += PART) parts[place] = Number.NEGATIVE_INFINITY
  return { sum: 0, best: Number.NEGATIVE_INFINITY, parts }
}

/** Adds one pair: its match weight and each comparison's part of it, NaN where nothing is known. */
export function addPair(to: GroupAgreement, matchWeight: number, weights: Float64Array): void {
  to.sum += matchWeight
  if (matchWeight > to.best) to.best = matchWeight
  for (let comparison = 0, place = 0; place < to.parts.length; comparison++, place += PART) {
    const weight = weights[comparison] as number
    if (Number.isNaN(weight)) continue
    to.parts[place + SUM] = (to.parts[place + SUM] as number) + weight
    to.parts[place + COUNT] = (to.parts[place + COUNT] as number) + 1
    if (weight > (to.parts[place + BEST] as number)) to.parts[place + BEST] = weight
  }
}

export function addAgreement(to: GroupAgreement, from: GroupAgreement): void {
  to.sum += from.sum
  if (from.best > to.best) to.best = from.best
  for (let place = 0; place < to.parts.length; place += PART) {
    to.parts[place + SUM] = (to.parts[place + SUM] as number) + (from.parts[place + SUM] as number)
    to.parts[place + COUNT] = (to.parts[place + COUNT] as number) + (from.parts[place + COUNT] as number)
    to.parts[place + BEST] = Math.max(to.parts[place + BEST] as number, from.parts[place + BEST] as number)
  }
}

/** Comparisons in which a record knows something, as 0 and 1. */
export function knownBy(record: number, weights: ComparisonWeights | undefined): Float64Array {
  if (weights === undefined) return new Float64Array(0)
  const known = new Float64Array(weights.comparisons)
  weights.of(record, record, known)
  return known.map((weight) => (Number.isNaN(weight) ? 0 : 1))
}
