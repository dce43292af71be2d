import { nameTables } from './name-tables.ts'

/**
 * A birth date with the precision it deserves: `2010-05-04`, `2010-05` or `2010`. Dates sort as text.
 *
 * 1 January is kept as the year alone, because it is what clerks enter when they know only the year. Placeholders, dates
 * before 1900 and dates after the day the row was received become null.
 */
export function foldBirthDate(
  date: string | null | undefined,
  { precision = 'day', notAfter }: { precision?: 'day' | 'month' | 'year'; notAfter?: string } = {},
): string | null {
  if (date === null || date === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return null
  if (nameTables.placeholderBirthDates.has(date) || date < '1900-01-02') return null
  if (notAfter !== undefined && date > notAfter) return null
  if (precision === 'year' || date.endsWith('-01-01')) return date.slice(0, 4)
  return precision === 'month' ? date.slice(0, 7) : date
}

/** How far two birth dates agree, best first. `null` where either is not known. */
export type BirthDateAgreement =
  | 'exact'
  | 'day and month swapped'
  | 'one digit differs'
  | 'year differs'
  | 'day or month differs'
  | 'year only'
  | 'different'

export const birthDateAgreements: readonly BirthDateAgreement[] = [
  'exact',
  'day and month swapped',
  'one digit differs',
  'year differs',
  'day or month differs',
  'year only',
  'different',
]

/** The best agreement between any birth date ever stated on one side and any on the other. */
export function compareBirthDates(left: readonly string[], right: readonly string[]): BirthDateAgreement | null {
  if (left.length === 0 || right.length === 0) return null
  let best = birthDateAgreements.length - 1
  for (const leftDate of left) {
    for (const rightDate of right) {
      best = Math.min(best, birthDateAgreements.indexOf(compareTwo(leftDate, rightDate)))
    }
  }
  return birthDateAgreements[best]!
}

function compareTwo(left: string, right: string): BirthDateAgreement {
  const precision = Math.min(left.length, right.length)
  if (precision < 10) return left.slice(0, precision) === right.slice(0, precision) ? 'year only' : 'different'
  if (left === right) return 'exact'
  const [leftYear, leftMonth, leftDay] = partsOf(left)
  const [rightYear, rightMonth, rightDay] = partsOf(right)
  if (leftYear === rightYear && leftMonth === rightDay && leftDay === rightMonth) return 'day and month swapped'
  if (isOneSlip(left, right)) return 'one digit differs'
  if (leftMonth === rightMonth && leftDay === rightDay && isNearYear(leftYear, rightYear)) return 'year differs'
  const partsAgree = Number(leftMonth === rightMonth) + Number(leftDay === rightDay)
  return leftYear === rightYear && partsAgree === 1 ? 'day or month differs' : 'different'
}

/** One digit misread, or two neighbouring digits exchanged. */
function isOneSlip(left: string, right: string): boolean {
  const differ = Array.from(left).flatMap((digit, at) => (digit === right[at] ? [] : [at]))
  if (differ.length === 1) return true
  const [first, second] = differ
  if (differ.length !== 2 || first === undefined || second === undefined) return false
  const neighbours = second === first + 1 || (second === first + 2 && left[first + 1] === '-')
  return neighbours && left[first] === right[second] && left[second] === right[first]
}

/** A year entered one too early or late, or ten. Twenty years apart is a parent and a child. */
function isNearYear(left: string, right: string): boolean {
  const apart = Math.abs(Number(left) - Number(right))
  return apart === 1 || apart === 10
}

function partsOf(date: string): [string, string, string] {
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)]
}
