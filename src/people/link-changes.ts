import type { PairOutcome } from './pair-outcomes.ts'
import type { KnownLink } from './people.store.ts'

/** Which links end and which begin, so that what is known becomes what was found. Nothing where they say the same. */
export function linkChanges(
  known: readonly KnownLink[],
  found: readonly PairOutcome[],
): { readonly ended: readonly number[]; readonly begun: readonly PairOutcome[] } {
  const stands = new Map(known.map((link) => [sentenceOf(link), link]))
  const begun = found.filter((outcome) => !stands.delete(sentenceOf(outcome)))
  return { ended: [...stands.values()].map(({ linkId }) => linkId), begun }
}

function sentenceOf({ left, right, matchWeight, state, reason }: PairOutcome): string {
  return `${left} ${right} ${matchWeight ?? 'unweighed'} ${state} ${reason}`
}
