import { inWords, isCalendarDay } from '../platform/calendar-day.ts'
import { KithError } from '../platform/errors.ts'

const askAsOf = 'Ask as of 31 March, 30 June, 30 September or 31 December.'
const ends = ['03-31', '06-30', '09-30', '12-31']

function isQuarterEnd(day: string): boolean {
  return ends.includes(day.slice(5))
}

/** Every end of a quarter from the one that a first day falls in, until the last that is over on a day. */
export function quarterEnds(first: string, today: string): readonly string[] {
  const years = Array.from({ length: Number(today.slice(0, 4)) - Number(first.slice(0, 4)) + 1 }, (_, later) =>
    String(Number(first.slice(0, 4)) + later),
  )
  return years.flatMap((year) => ends.map((end) => `${year}-${end}`)).filter((end) => end >= first && end < today)
}

/** Refuse a day for which no counts are shown, and say why. */
export function checkIsOffered(day: string, offered: readonly string[]): void {
  if (!isCalendarDay(day)) {
    throw new KithError({ code: 'not-a-quarter-end', what: 'That is not a day.', remedy: askAsOf })
  }
  if (!isQuarterEnd(day)) {
    throw new KithError({
      code: 'not-a-quarter-end',
      what: `${inWords(day)} is not the end of a quarter. Counts of two days close to each other can be subtracted, and what is left can be one family.`,
      remedy: askAsOf,
    })
  }
  if (offered.includes(day)) return
  const [first, last] = [offered[0], offered.at(-1)]
  throw new KithError({
    code: 'quarter-not-offered',
    what:
      last !== undefined && day > last
        ? `The quarter to ${inWords(day)} is not over. Counts are shown once its last day has passed.`
        : `There is nothing to count as of ${inWords(day)}.`,
    remedy:
      first === undefined || last === undefined
        ? 'Counts begin with the first quarter in which families were assessed.'
        : `Counts can be shown as of the ends of quarters from ${inWords(first)} to ${inWords(last)}.`,
  })
}
