import type { BlockingField } from './blocking-fields.ts'
import type { KeyAgreement } from './key-agreements.ts'

/** How records of one person agree on a column, as far as can be told without labels. */
export type MatchAgreement = {
  readonly field: BlockingField
  /** The share of matches with both values known that share the whole. */
  readonly whole: number
  /** Of those that differ in the whole, the share that shares each part. */
  readonly parts: readonly number[]
}

export type JudgedKey = KeyAgreement & {
  /** The share of the key's pairs that are matches; NaN when too few pairs were seen to tell. */
  readonly precision: number
  /** How far apart the columns outside the key put it: far where those who are no match are relatives, not strangers. */
  readonly spread: number
}

/** What is taken where the data cannot say: five in six right, and half the slips leave a part right. */
const WHOLE_ASSUMED = 0.85
const PART_ASSUMED = 0.5
/** Fewer pairs than this say too little. */
const PAIRS_MIN = 20
/**
 * Matches hardly ever share a column less often than this; a key whose pairs do joins people of one household. Unless this
 * many keys agree that it is so.
 */
const WHOLE_AT_LEAST = 0.6
const KEYS_TO_BELIEVE = 3
const PRECISION_MIN = 0.8

/**
 * Judges strict keys by each other. If all pairs of a key were matches they would share a column outside the key as often
 * as matches do, if none were, as often as strangers: where between the two they lie is the key's precision. How often
 * matches do is taken from the keys under which the column is shared most, then counted again over the keys that proved
 * precise, and all keys are judged by that.
 */
export function agreementsAmongMatches(
  fields: readonly BlockingField[],
  keys: readonly KeyAgreement[],
): { readonly agreements: readonly MatchAgreement[]; readonly keys: readonly JudgedKey[] } {
  const most = fields.map((field) => ({ field, whole: mostShared(field, keys) }))
  const precise = keys.filter((key) => judgedKey(key, most).precision >= PRECISION_MIN)
  const agreements = most.map(({ field, whole }) => agreementOf(field, precise, whole))
  return { agreements, keys: keys.map((key) => judgedKey(key, agreements)) }
}

function mostShared(field: BlockingField, keys: readonly KeyAgreement[]): number {
  const rates = keys.map((key) => rateOf(key, field)).filter((rate) => !Number.isNaN(rate))
  if (rates.length === 0) return WHOLE_ASSUMED
  return Math.max(...rates, rates.length < KEYS_TO_BELIEVE ? WHOLE_AT_LEAST : 0)
}

/**
 * The precision is the lower median of what the columns outside the key say, so that one which half the people changed
 * does not condemn it.
 */
export function judgedKey(
  key: KeyAgreement,
  agreements: readonly Pick<MatchAgreement, 'field' | 'whole'>[],
): JudgedKey {
  const shares = agreements
    .map(({ field, whole }) => (rateOf(key, field) - field.chance) / (whole - field.chance))
    .filter((share) => !Number.isNaN(share))
    .map((share) => Math.min(1, Math.max(0, share)))
    .sort((a, b) => a - b)
  const median = shares[(shares.length - 1) >> 1]
  return { ...key, precision: median ?? Number.NaN, spread: (shares.at(-1) ?? 1) - (shares[0] ?? 0) }
}

function rateOf({ agreements }: KeyAgreement, field: BlockingField): number {
  const agreement = agreements.get(field)
  return agreement === undefined || agreement.known < PAIRS_MIN ? Number.NaN : agreement.whole / agreement.known
}

function agreementOf(field: BlockingField, keys: readonly KeyAgreement[], otherwise: number): MatchAgreement {
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
    whole: known < PAIRS_MIN ? otherwise : whole / known,
    parts: parts.map((count) => (different < PAIRS_MIN ? PART_ASSUMED : count / different)),
  }
}
