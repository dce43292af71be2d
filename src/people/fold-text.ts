/**
 * Bring a name or a line of an address to its comparable form: lower case, no marks, apostrophes and full stops gone,
 * everything else that is not a letter or a digit one space. `''` becomes null: nothing may compare as equal because it
 * is empty. The text itself is never changed anywhere; this is derived (identity rules §6).
 *
 * Two results matter for a hyphen or an apostrophe, so callers that care ask `foldText` for the spaced form and join it.
 */
export function foldText(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  const known = remembered.get(text)
  if (known !== undefined) return known
  const folded = fold(text)
  if (remembered.size > rememberedMax) remembered.clear()
  remembered.set(text, folded)
  return folded
}

const rememberedMax = 400_000
const remembered = new Map<string, string | null>()

/** Letters that Unicode does not decompose (identity rules §6: "strip marks with a map"). */
const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŋ: 'ng',
  ə: 'a',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ʼ: "'",
}

const plainAscii = /^[a-z0-9 ]*$/

function fold(text: string): string | null {
  let folded = text.toLowerCase()
  if (!plainAscii.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[^\p{ASCII}]/gu, (letter) => undecomposed[letter] ?? letter)
      .replace(/['’‘`´ʻʹ.]/gu, '')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
  }
  folded = folded.replace(/ {2,}/g, ' ').trim()
  return folded === '' ? null : folded
}
