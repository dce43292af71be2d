/** Calendar days are `YYYY-MM-DD` strings, so that comparing them as text compares them in time. */

const millisecondsPerDay = 86_400_000

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** The same day of another month; the month's last day where it is too short: a month after 31 January is 28 February. */
export function addMonths(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  const index = year * 12 + (month - 1) + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12
  const lastDate = new Date(Date.UTC(toYear, toMonth + 1, 0)).getUTCDate()
  return new Date(Date.UTC(toYear, toMonth, Math.min(date, lastDate))).toISOString().slice(0, 10)
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

/** A day as pages write it: 3 March 2026. */
export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return `${date} ${months[month - 1]} ${year}`
}

const months = 'January February March April May June July August September October November December'.split(' ')
