import { addDays } from '../platform/calendar-day.ts'
import type { Term } from './edition-schema.ts'
import type { Fact } from './evidence.ts'

/** A school holiday is shorter than this: a calendar that ended longer ago no longer says which term was the last. */
const longestHolidayDays = 60

/**
 * The last so many terms that have ended, oldest first; null where the calendar does not reach. A school reports a term
 * when it is over, so a rate never counts the one in progress.
 */
export function lastTermsEnded(terms: readonly Term[], count: number, asOf: string): readonly Term[] | null {
  return lastTerms(terms, count, asOf, (term) => term.lastDay < asOf)
}

/** The last so many terms that have begun, the one in progress included: what happened yesterday happened this term. */
export function lastTermsBegun(terms: readonly Term[], count: number, asOf: string): readonly Term[] | null {
  return lastTerms(terms, count, asOf, (term) => term.from <= asOf)
}

function lastTerms(
  terms: readonly Term[],
  count: number,
  asOf: string,
  isPast: (term: Term) => boolean,
): readonly Term[] | null {
  const last = terms.filter(isPast).slice(-count)
  const reaches = asOf <= addDays(terms.at(-1)!.lastDay, longestHolidayDays)
  return last.length === count && reaches ? last : null
}

/**
 * Which of some terms a school's report is of, by its place among them; -1 for none. The middle day decides, because
 * academies begin and end a few days apart. Schools report the same few spans over and over, so each is worked out once.
 */
export function termFinder(terms: readonly Term[]): (fact: Pick<Fact, 'from' | 'to'>) => number {
  const known = new Map<string, number>()
  return ({ from, to }) => {
    const key = `${from} ${to ?? ''}`
    let at = known.get(key)
    if (at === undefined) {
      const middle = middleDay(from, to ?? addDays(from, 1))
      at = terms.findIndex((term) => term.from <= middle && middle <= term.lastDay)
      known.set(key, at)
    }
    return at
  }
}

function middleDay(from: string, to: string): string {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000
  return addDays(from, Math.floor(days / 2))
}

/** The first day of the school year a day falls in: England's begins on 1 September. */
export function schoolYearStart(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`
}
