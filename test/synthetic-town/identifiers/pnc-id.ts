import { type Random } from '../random.ts'

const letters = 'ZABCDEFGHJKLMNPQRTUVWXY'

/** A Police National Computer id: year, slash, seven-digit serial, check letter over both, modulo 23. */
export function makePncId({ year }: { year: number }, random: Random): string {
  const serial = String(900_000 + random.below(9_000_000)).padStart(7, '0')
  return `${year}/${serial}${checkLetter({ year: String(year), serial })}`
}

export function isPncId(text: string): boolean {
  const match = /^(\d{4})\/(\d{7})([A-Z])$/.exec(text)
  return match !== null && checkLetter({ year: match[1]!, serial: match[2]! }) === match[3]
}

function checkLetter({ year, serial }: { year: string; serial: string }): string {
  return letters[Number(`${year.slice(-2)}${serial}`) % 23]!
}
