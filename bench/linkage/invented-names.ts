/**
 * Names that nobody has, told apart by their rank: pronounceable, four to nine letters, and each rank its own. Common and
 * rare names look alike, so no comparison can learn rarity from spelling.
 */
const ONSETS = ['b', 'ch', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 'sh', 't', 'th', 'v', 'w', 'z']
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ee']
const CODAS = ['', 'n', 'r', 's', 'l', 'm', 'ck', 'tt', 'x', 'd', 'nd', 'st']
const OPEN = ONSETS.length * VOWELS.length
/** Coprime with the numbers of short and of long names, so that multiplying by it visits every name once. */
const STRIDE = 48_271

/** The name of this rank in one of several vocabularies, which share no name with each other. */
export function inventedName(rank: number, vocabulary: number, vocabularies: number): string {
  const number = rank * vocabularies + vocabulary
  // Every third name has three syllables, the others two.
  const isLong = number % 3 === 0
  const space = OPEN * OPEN * CODAS.length * (isLong ? OPEN : 1)
  let left = (Math.floor(isLong ? number / 3 : (number * 2) / 3) * STRIDE + STRIDE) % space
  const take = (below: number): number => {
    const taken = left % below
    left = Math.floor(left / below)
    return taken
  }
  const coda = CODAS[take(CODAS.length)]!
  let name = ''
  for (let syllable = isLong ? 3 : 2; syllable > 0; syllable--) {
    const open = take(OPEN)
    name += ONSETS[open % ONSETS.length]! + VOWELS[Math.floor(open / ONSETS.length)]!
  }
  return name + coda
}

/**
 * A rank drawn by Zipf and Mandelbrot's law, P(rank) ∝ 1 / (rank + shift): `draw` in [0, 1) gives a rank below `size`.
 * The larger the shift, the less the commonest names stand out.
 */
export function zipfRank(draw: number, { size, shift }: { readonly size: number; readonly shift: number }): number {
  return Math.min(size - 1, Math.floor(shift * ((1 + size / shift) ** draw - 1)))
}
