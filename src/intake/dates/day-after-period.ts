import { addDays, addMonths } from '../../platform/calendar-day.ts'

/** The first day after a day, month or year that begins on `day`: what ends a half-open interval. */
export function dayAfterPeriod(day: string, precision: 'day' | 'month' | 'year'): string {
  if (precision === 'day') return addDays(day, 1)
  return addMonths(day, precision === 'month' ? 1 : 12)
}
