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

/**
 * The states of the columns given, the most telling first; columns beyond what fits in a mask are left out.
 *
 * @param wrongTimes how much likelier than seen a column is to be wrong: pairs that agree on two columns have cleaner
 *   records than most
 * @param wrongAtLeast no column is trusted more than this, so that rules never all rest on one
 */
export function agreementStates(
  agreements: readonly MatchAgreement[],
  { wrongTimes = 1, wrongAtLeast = 0 }: { readonly wrongTimes?: number; readonly wrongAtLeast?: number } = {},
): AgreementStates {
  const parts: KeyPart[] = []
  let masks = [0]
  let probabilities = [1]
  for (const agreement of agreements) {
    const { field } = agreement
    const ways = waysOf(agreement, parts.length, { wrongTimes, wrongAtLeast })
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
function waysOf(
  { field, whole, parts }: MatchAgreement,
  first: number,
  { wrongTimes, wrongAtLeast }: { readonly wrongTimes: number; readonly wrongAtLeast: number },
): Way[] {
  const bothKnown = field.known ** 2
  const wrong = Math.min(0.7, Math.max(wrongAtLeast, (1 - whole) * wrongTimes))
  const all = field.parts.reduce((mask, _, place) => mask | (1 << (first + place)), 0)
  const ways: Way[] = [{ mask: all, probability: bothKnown * (1 - wrong) }]
  const total = Math.max(
    1,
    parts.reduce((sum, part) => sum + part, 0),
  )
  parts.forEach((part, place) => {
    if (part > 0) ways.push({ mask: 1 << (first + place + 1), probability: (bothKnown * wrong * part) / total })
  })
  const rest = 1 - ways.reduce((sum, { probability }) => sum + probability, 0)
  return [...ways, { mask: 0, probability: Math.max(0, rest) }]
}
