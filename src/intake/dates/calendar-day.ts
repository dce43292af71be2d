const msPerDay = 86_400_000

/** The day so many days after (or, negative, before) a `YYYY-MM-DD` day. */
export function daysAfter(day: string, days: number): string {
  return isoDay(Date.parse(`${day}T00:00:00Z`) + days * msPerDay)
}

const nextDays = new Map<string, string>()

/** The day after; remembered, because files say the same few thousand days over and over. */
export function dayAfter(day: string): string {
  const known = nextDays.get(day)
  if (known !== undefined) return known
  if (nextDays.size > 20_000) nextDays.clear()
  const next = daysAfter(day, 1)
  nextDays.set(day, next)
  return next
}

/** The same day so many months earlier, or that month's last day where it has no such day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = Date.UTC(year, month - 1 - months, 1)
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate()
  return isoDay(first + (Math.min(date, last) - 1) * msPerDay)
}

/** The first day after a day, month or year that begins on `day`: what ends a half-open interval. */
export function dayAfterPeriod(day: string, precision: 'day' | 'month' | 'year'): string {
  if (precision === 'day') return dayAfter(day)
  return monthsBefore(day, precision === 'month' ? -1 : -12)
}

function isoDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10)
}
