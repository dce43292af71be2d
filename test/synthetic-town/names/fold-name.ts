const unfolded: Readonly<Record<string, string>> = { ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D', ß: 'ss', ı: 'i' }

/** A name with case, accents, apostrophes and hyphens set aside: how the judge and the baseline compare names. */
export function foldName(name: string): string {
  return foldedLetters(name)
    .toLowerCase()
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Letters without their accents. */
export function foldedLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[łŁøØđĐßı]/g, (letter) => unfolded[letter]!)
    .replace(/\p{M}/gu, '')
}
