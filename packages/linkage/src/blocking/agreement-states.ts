import type { MatchAgreement } from './agreement-among-matches.ts'
import type { KeyPart } from './key-part.ts'

/**
 * All ways in which the two records of a match may agree, each as a mask of the parts that do, with how likely it is if
 * columns go wrong independently of each other.
 */
export type AgreementStates = {
  readonly parts: readonly KeyPart[]
  readonly masks: Uint32Array
  readonly probabilities: Float64Array
}

/** A mask has this many places. */
const PARTS_MAX = 31
const STATES_MAX = 100_000

/** No column is trusted more than this, so that rules never all rest on one. */
const WRONG_AT_LEAST = 0.05
const WRONG_AT_MOST = 0.7
/** Nor are the parts of a wrong value trusted to be right in turn: in one of so many cases at least no part is. */
const NO_PART_AT_LEAST = 0.25

/**
 * The states of the columns given, the most telling first; columns beyond what fits in a mask are left out.
 *
 * @param wrongTimes how much oftener than seen a column is taken to be wrong: pairs that agree on two columns, among which
 *   that was seen, have cleaner records than most
 */
export function agreementStates(
  agreements: readonly MatchAgreement[],
  { wrongTimes }: { readonly wrongTimes: number },
): AgreementStates {
  const parts: KeyPart[] = []
  let masks = [0]
  let probabilities = [1]
  for (const agreement of agreements) {
    const { field } = agreement
    const ways = waysOf(agreement, parts.length, wrongTimes)
    if (parts.length + field.parts.length > PARTS_MAX || masks.length * ways.length > STATES_MAX) continue
    parts.push(...field.parts)
    const wider = masks.map((mask) => ways.map((way) => mask | way.mask)).flat()
    probabilities = probabilities.map((probability) => ways.map((way) => probability * way.probability)).flat()
    masks = wider
  }
  return { parts, masks: Uint32Array.from(masks), probabilities: Float64Array.from(probabilities) }
}

type Way = { readonly mask: number; readonly probability: number }

/** One column's ways: everything agrees, one part only, or nothing; and nothing, too, where a value is missing. */
function waysOf({ field, whole, parts }: MatchAgreement, first: number, wrongTimes: number): Way[] {
  const bothKnown = field.known ** 2
  const wrong = Math.min(WRONG_AT_MOST, Math.max(WRONG_AT_LEAST, (1 - whole) * wrongTimes))
  const all = field.parts.reduce((mask, _, place) => mask | (1 << (first + place)), 0)
  const ways: Way[] = [{ mask: all, probability: bothKnown * (1 - wrong) }]
  const total = Math.max(1, parts.reduce((sum, part) => sum + part, 0) / (1 - NO_PART_AT_LEAST))
  parts.forEach((part, place) => {
    if (part > 0) ways.push({ mask: 1 << (first + place + 1), probability: (bothKnown * wrong * part) / total })
  })
  const rest = 1 - ways.reduce((sum, { probability }) => sum + probability, 0)
  return [...ways, { mask: 0, probability: Math.max(0, rest) }]
}

/** The mask of a rule made from these parts; undefined when one of them is not among those of the states. */
export function maskOf({ parts }: AgreementStates, of: readonly KeyPart[]): number | undefined {
  const places = of.map((part) => parts.indexOf(part))
  return places.includes(-1) ? undefined : places.reduce((bits, place) => bits | (1 << place), 0)
}

/** How likely a match agrees on all of a mask; counting, when told to, only the states marked. */
export function probabilityOf({ masks, probabilities }: AgreementStates, mask: number, counted?: Uint8Array): number {
  let sum = 0
  for (let state = 0; state < masks.length; state++) {
    if (((masks[state] as number) & mask) === mask && counted?.[state] !== 0) sum += probabilities[state] as number
  }
  return sum
}

/** 1 where no rule chosen finds a match in that state. */
export function uncoveredBy({ masks }: AgreementStates, chosen: readonly { readonly mask: number }[]): Uint8Array {
  return Uint8Array.from(masks, (state) => (chosen.some(({ mask }) => (state & mask) === mask) ? 0 : 1))
}
