import type { BlockingField } from './blocking-fields.ts'
import type { LikelyMatches } from './likely-matches.ts'

/** How records of one person agree on a column, as far as can be told without labels. */
export type MatchAgreement = {
  readonly field: BlockingField
  /** The share of matches with both values known that share the whole. */
  readonly whole: number
  /** Of those that differ in the whole, the share that shares each part. */
  readonly parts: readonly number[]
}

export type JudgedKey = LikelyMatches & {
  /** The share of the key's pairs that are matches. */
  readonly precision: number
}

/** What is taken where the data cannot say: five in six right, and half the slips leave a part right. */
const WHOLE_ASSUMED = 0.85
const PART_ASSUMED = 0.5
/** Fewer pairs than this say too little. */
const PAIRS_MIN = 20
/** Matches share a column less often than this hardly ever; a key whose pairs do joins people of one household. */
const WHOLE_AT_LEAST = 0.6
const PRECISION_MIN = 0.8

/**
 * Judges strict keys by each other. If all pairs of a key were matches they would share a column outside the key as often
 * as matches do, if none were, as often as strangers: where between the two they lie is the key's precision. How often
 * matches do is taken from the keys under which the column is shared most, then counted again over the keys that proved
 * precise.
 */
export function agreementsAmongMatches(
  fields: readonly BlockingField[],
  keys: readonly LikelyMatches[],
): { readonly agreements: readonly MatchAgreement[]; readonly keys: readonly JudgedKey[] } {
  const most = new Map(
    fields.map((field) => [
      field,
      Math.max(WHOLE_AT_LEAST, ...keys.map((key) => rateOf(key, field)).filter((rate) => !Number.isNaN(rate))),
    ]),
  )
  const judged = keys.map((key) => ({ ...key, precision: precisionOf(key, fields, most) }))
  const precise = judged.filter(({ precision }) => precision >= PRECISION_MIN)
  return { agreements: fields.map((field) => agreementOf(field, precise)), keys: judged }
}

function rateOf({ agreements }: LikelyMatches, field: BlockingField): number {
  const agreement = agreements.get(field)
  return agreement === undefined || agreement.known < PAIRS_MIN ? Number.NaN : agreement.whole / agreement.known
}

/** The lower median over the columns outside the key: one that half the people changed does not condemn it. */
function precisionOf(
  key: LikelyMatches,
  fields: readonly BlockingField[],
  most: ReadonlyMap<BlockingField, number>,
): number {
  const shares = fields
    .map((field) => (rateOf(key, field) - field.chance) / ((most.get(field) ?? WHOLE_ASSUMED) - field.chance))
    .filter((share) => !Number.isNaN(share))
    .sort((a, b) => a - b)
  const median = shares[(shares.length - 1) >> 1]
  return median === undefined ? Number.NaN : Math.min(1, Math.max(0, median))
}

function agreementOf(field: BlockingField, keys: readonly LikelyMatches[]): MatchAgreement {
  let known = 0
  let whole = 0
  const parts = field.parts.slice(1).map(() => 0)
  for (const { agreements } of keys) {
    const agreement = agreements.get(field)
    known += agreement?.known ?? 0
    whole += agreement?.whole ?? 0
    agreement?.parts.forEach((count, place) => (parts[place] = (parts[place] ?? 0) + count))
  }
  const different = known - whole
  return {
    field,
    whole: known < PAIRS_MIN ? WHOLE_ASSUMED : whole / known,
    parts: parts.map((count) => (different < PAIRS_MIN ? PART_ASSUMED : count / different)),
  }
}
