/** Calendar days are `YYYY-MM-DD` strings, so that comparing them as text compares them in time. */

const millisecondsPerDay = 86_400_000

/** The day so many days after a day, or before it where `days` is negative. */
export function addDays(day: string, days: number): string {
  return remembered(daysAdded, day, days, () => isoDay(Date.parse(day) + days * millisecondsPerDay))
}

/** The same day of another month; the month's last day where it is too short: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  return remembered(monthsAdded, day, months, () => {
    const [year, month, date] = day.split('-').map(Number) as [number, number, number]
    const lastDate = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
    return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, lastDate)))
  })
}

export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(earlier)) / millisecondsPerDay)
}

/** Whole years between two days: someone's age, when the first is their birth date. */
export function yearsBetween(earlier: string, later: string): number {
  const years = Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))
  return later.slice(5) < earlier.slice(5) ? years - 1 : years
}

/** The birthday on which someone reaches an age; someone born on 29 February reaches it on 1 March in other years. */
export function birthdayAt(age: number, born: string): string {
  const year = Number(born.slice(0, 4)) + age
  const day = `${String(year).padStart(4, '0')}${born.slice(4)}`
  return born.endsWith('-02-29') && !isCalendarDay(day) ? `${day.slice(0, 5)}03-01` : day
}

export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The earliest of some days; null where none is known. */
export function earliest(...days: readonly (string | null)[]): string | null {
  return days.reduce((first, day) => (first === null || (day !== null && day < first) ? day : first), null)
}

/** A day as pages write it: 3 March 2026. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${months[month - 1]} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(' ')

/** Files say the same few thousand days over and over, so sums are remembered. */
const daysAdded = new Map<string, string>()
const monthsAdded = new Map<string, string>()
const sumsRemembered = 100_000

function remembered(sums: Map<string, string>, day: string, count: number, sum: () => string): string {
  const key = `${day} ${count}`
  const known = sums.get(key)
  if (known !== undefined) return known
  if (sums.size > sumsRemembered) sums.clear()
  const fresh = sum()
  sums.set(key, fresh)
  return fresh
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
