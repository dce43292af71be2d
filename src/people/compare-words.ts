import { damerauLevenshteinDistance, jaroWinklerSimilarity } from '@kith/linkage'

/** How alike two different words are spelt. `near` could be a slip of the pen, `alike` only a likeness. */
export type Likeness = 'near' | 'alike' | 'different'

/**
 * One slip in a word of four letters or more is near, whatever its place: Jaro–Winkler alone forgives the end of a word
 * and punishes its beginning. Below four letters only the very same letters count (An and Ana are two names).
 */
export function likenessOf(left: string, right: string): Likeness {
  // which text stands first can decide the similarity, and the result may not depend on the order of records
  const [first, second] = left < right ? [left, right] : [right, left]
  const shortest = Math.min(first.length, second.length)
  if (shortest < 3) return 'different'
  const slips = Math.abs(first.length - second.length) <= 2 ? damerauLevenshteinDistance(first, second) : 3
  if (slips === 1 && shortest >= 4) return 'near'
  const similarity = jaroWinklerSimilarity(first, second)
  if (similarity >= 0.94 || (slips === 2 && shortest >= 7)) return 'near'
  return similarity >= 0.84 || (slips === 1 && shortest === 3) ? 'alike' : 'different'
}
