import { addDays } from './calendar-day.ts'
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
 * Whether a school's report is of this term. The middle day decides, because academies begin and end a few days apart.
 */
export function isOfTerm(fact: Pick<Fact, 'from' | 'to'>, term: Term): boolean {
  const to = fact.to ?? addDays(fact.from, 1)
  const days = (Date.parse(to) - Date.parse(fact.from)) / 86_400_000
  const middle = addDays(fact.from, Math.floor(days / 2))
  return term.from <= middle && middle <= term.lastDay
}

/** The first day of the school year a day falls in: England's begins on 1 September. */
export function schoolYearStart(day: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '09-01' ? `${year}-09-01` : `${year - 1}-09-01`
}
