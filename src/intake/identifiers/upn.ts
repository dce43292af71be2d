import { checkLetters } from './check-letter.ts'

export type Upn = { readonly value: string; readonly temporary: boolean }

/**
 * A pupil's unique number, well formed: check letter, three digits of the local authority, nine more characters of which
 * only the last may be a letter. With a letter there it is temporary, which means another school may give the same one.
 *
 * Characters 2 to 13 weighted 2 to 13, modulo 23, give the letter; a letter in the last place counts as its own position.
 */
export function readUpn(text: string): Upn | undefined {
  const upn = text.trim().toUpperCase()
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return undefined
  let sum = 0
  for (let place = 1; place < 13; place++) sum += digitOf(upn[place]!) * (place + 1)
  if (checkLetters[sum % 23] !== upn[0]) return undefined
  return { value: upn, temporary: /[A-Z]$/.test(upn) }
}

function digitOf(character: string): number {
  const letter = checkLetters.indexOf(character)
  return letter >= 0 ? letter : Number(character)
}
