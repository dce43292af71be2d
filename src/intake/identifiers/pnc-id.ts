import { policeCheckLetter } from './check-letter.ts'

/**
 * A Police National Computer id as `YYYY/NNNNNNND`, or nothing when its check letter does not agree. The letter is taken
 * over the last two digits of the year and the serial number padded to seven.
 *
 * @param asOfYear decides what a two-digit year means: up to this year's own two digits it is this century
 */
export function readPncId(text: string, asOfYear: number): string | undefined {
  const match = /^(\d{2}|\d{4})(?:\/(\d{1,7})|(\d{7}))([A-Z])$/.exec(text.replaceAll(/\s/g, '').toUpperCase())
  if (match === null) return undefined
  const [, year = '', slashed, joined, letter] = match
  const serial = (slashed ?? joined ?? '').padStart(7, '0')
  if (policeCheckLetter(Number(year.slice(-2) + serial)) !== letter) return undefined
  return `${year.length === 4 ? year : fullYear(year, asOfYear)}/${serial}${letter}`
}

function fullYear(twoDigits: string, asOfYear: number): string {
  return (Number(twoDigits) <= asOfYear % 100 ? '20' : '19') + twoDigits
}
