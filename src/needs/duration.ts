import { addDays, addMonths } from '../platform/calendar-day.ts'

/** A length of time as a policy lead writes it: `12 months`, `30 days`. */
export type Duration = { readonly count: number; readonly unit: 'days' | 'months' }

export function readDuration(text: string): Duration | null {
  const [, digits, unit] = /^(\d{1,3}) (day|month|year)s?$/.exec(text) ?? []
  const count = Number(digits)
  if (!unit || count === 0) return null
  return unit === 'year' ? { count: count * 12, unit: 'months' } : { count, unit: unit === 'day' ? 'days' : 'months' }
}

export function inWordsDuration({ count, unit }: Duration): string {
  return count === 1 ? unit.slice(0, -1) : `${count} ${unit}`
}

/** The first day of "the last so long" as of a day: the last 12 months of 31 August 2019 begin on 1 September 2018. */
export function firstDayOfLast({ count, unit }: Duration, asOf: string): string {
  return addDays(unit === 'days' ? addDays(asOf, -count) : addMonths(asOf, -count), 1)
}

/** The day on which "the next so long" as of a day is over. */
export function endOfNext({ count, unit }: Duration, asOf: string): string {
  return unit === 'days' ? addDays(asOf, count) : addMonths(asOf, count)
}
