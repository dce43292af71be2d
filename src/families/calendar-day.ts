/** Calendar days are `YYYY-MM-DD` strings, so that comparing them as text compares them in time. */

const millisecondsPerDay = 86_400_000

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The same day of another month; the month's last day where it is too short: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const key = `${day} ${months}`
  const known = monthsAdded.get(key)
  if (known !== undefined) return known
  const sum = addMonthsAnew(day, months)
  if (monthsAdded.size > 100_000) monthsAdded.clear()
  monthsAdded.set(key, sum)
  return sum
}

/** Days repeat a thousandfold: files speak on few of them. */
const monthsAdded = new Map<string, string>()

function addMonthsAnew(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDate))).toISOString().slice(0, 10)
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / millisecondsPerDay)
}

/** Whole years between two days: someone's age, when the first is their birth date. */
export function yearsBetween(earlier: string, later: string): number {
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))
  return later.slice(5) < earlier.slice(5) ? years - 1 : years
}

export function earliest(...days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}
