/**
 * Calendar days of the town, as whole numbers since 1 January 1970, so that a life is arithmetic. They leave the town only
 * in the forms partners write them.
 */
export type Day = number

/** Later than every day of the town: the end of what has not ended. */
export const never: Day = 1_000_000

const dayMilliseconds = 86_400_000

export function dayOf(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / dayMilliseconds
}

export type DayParts = { readonly year: number; readonly month: number; readonly date: number }

const partsByDay = new Map<Day, DayParts>()

export function partsOf(day: Day): DayParts {
  const known = partsByDay.get(day)
  if (known) return known
  const date = new Date(day * dayMilliseconds)
  const parts = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, date: date.getUTCDate() }
  partsByDay.set(day, parts)
  return parts
}

/** The day of that year, month and date; a date past the month's end rolls on, as calendars do. */
function dayFrom({ year, month, date }: DayParts): Day {
  return Date.UTC(year, month - 1, date) / dayMilliseconds
}

export function isRealDate({ year, month, date }: DayParts): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** Whole years between two days: someone's age. */
export function yearsBetween(born: Day, on: Day): number {
  const from = partsOf(born)
  const to = partsOf(on)
  const hadBirthday = to.month > from.month || (to.month === from.month && to.date >= from.date)
  return to.year - from.year - (hadBirthday ? 0 : 1)
}

/** The same date so many years on. */
export function yearsAfter(day: Day, years: number): Day {
  const { year, month, date } = partsOf(day)
  return dayFrom({ year: year + years, month, date })
}

/** The forms partners write days in. */
export const dayForms = {
  iso: ({ year, month, date }: DayParts) => `${year}-${two(month)}-${two(date)}`,
  slashed: ({ year, month, date }: DayParts) => `${two(date)}/${two(month)}/${year}`,
  packed: ({ year, month, date }: DayParts) => `${two(date)}${two(month)}${year}`,
  named: ({ year, month, date }: DayParts) => `${two(date)}-${monthNames[month - 1]!}-${year}`,
} satisfies Record<string, (parts: DayParts) => string>
export type DayForm = keyof typeof dayForms

export function writeDay(day: Day, form: DayForm): string {
  return dayForms[form](partsOf(day))
}

export function isoOf(day: Day): string {
  return writeDay(day, 'iso')
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function two(number: number): string {
  return number < 10 ? `0${number}` : String(number)
}
