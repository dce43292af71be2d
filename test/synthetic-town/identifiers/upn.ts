import { type Random } from '../random.ts'

/** Avonmere's invented local authority code: no real council has it. */
export const localAuthority = '971'

const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ'

/**
 * A unique pupil number: check letter, local authority, school, two digits of the year it was issued, serial.
 * The check letter is the sum of characters 2 to 13 weighted 2 to 13, modulo 23.
 */
export function makeUpn({ school, year, serial }: { school: string; year: number; serial: number }): string {
  const body = `${localAuthority}${school}${String(year).slice(-2)}${String(serial).padStart(3, '0')}`
  return `${checkLetter(body)}${body}`
}

/** A temporary number, given until the last school's is known: a letter in the last place, and unique in one school only. */
export function makeTemporaryUpn({ school, year }: { school: string; year: number }, random: Random): string {
  const serial = String(random.below(40)).padStart(2, '0')
  const body = `${localAuthority}${school}${String(year).slice(-2)}${serial}${letters[random.below(6)]!}`
  return `${checkLetter(body)}${body}`
}

export function isUpn(text: string): boolean {
  return /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(text) && checkLetter(text.slice(1)) === text[0]
}

export function isTemporaryUpn(text: string): boolean {
  return isUpn(text) && /[A-Z]$/.test(text)
}

function checkLetter(body: string): string {
  let sum = 0
  for (let at = 0; at < 12; at++) {
    const character = body[at]!
    const value = character >= 'A' ? letters.indexOf(character) : Number(character)
    sum += value * (at + 2)
  }
  return letters[sum % 23]!
}
