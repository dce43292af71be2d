import { addDays, addMonths, inWords } from '../../platform/calendar-day.ts'
import type { Duration } from '../duration.ts'
import type { Member } from '../evidence.ts'
import { lastTermsEnded } from '../school-terms.ts'
import type { Span } from '../span.ts'
import type { Over } from './measure-schema.ts'
import type { ResultContext } from './result.ts'

/** Where a result is looked for: the window, the parts of it that have to be known, and why it cannot be judged yet. */
export type ResultWindow = {
  readonly window: Span
  /** The window itself, or its terms: nobody has to tell us of the holidays between them. */
  readonly spans: readonly Span[]
  readonly notYet: string | null
}

type Asked = { readonly kinds: readonly string[]; readonly people: readonly Member[] }

/**
 * The last so long, or the last so many terms, all of it after support began. It ends on the day of reckoning, or on the
 * last day that everyone who tells us speaks for, where that is not longer ago than the edition allows.
 */
export function resultWindow(over: Over, asked: Asked, context: ResultContext): ResultWindow {
  return 'terms' in over ? termsWindow(over.terms, asked, context) : timeWindow(over.within, asked, context)
}

/** As long before support began. */
export function baselineWindow(length: Duration, openedOn: string): Span {
  return { from: backFrom(length, openedOn), to: openedOn }
}

function timeWindow(length: Duration, asked: Asked, context: ResultContext): ResultWindow {
  const { openedOn, asOf } = context
  const today = addDays(asOf, 1)
  const earliestEnd = forwardFrom(length, openedOn)
  if (earliestEnd > today) {
    const window = { from: openedOn, to: earliestEnd }
    return { window, spans: [window], notYet: tooEarly(earliestEnd) }
  }
  const told = toldUntil(asked, today, context)
  const to = told >= earliestEnd ? told : today
  const from = backFrom(length, to)
  // Months differ in length: what began on the 31st never reaches back before support began.
  const window = { from: from < openedOn ? openedOn : from, to }
  return { window, spans: [window], notYet: null }
}

/** The first day of the stretch before the day of reckoning that some partner has not yet told us of; or that day. */
export function toldUntil({ kinds, people }: Asked, today: string, context: ResultContext): string {
  const { openedOn, coverage, edition } = context
  const waited = backFrom(edition.results.toldWithin, today)
  let told = today
  for (const kind of kinds) {
    for (const person of people) {
      const last = coverage.gaps(kind, person, { from: openedOn, to: today }).at(-1)
      if (last !== undefined && last.to === today && last.from < told) told = last.from
    }
  }
  return told >= waited ? told : today
}

function termsWindow(count: number, { kinds, people }: Asked, context: ResultContext): ResultWindow {
  const { edition, openedOn, asOf } = context
  const { terms, results } = edition
  const after = terms.filter(({ from }) => from >= openedOn).slice(0, count)
  const ends = after.length === count ? after.at(-1)!.lastDay : null
  const all = lastTermsEnded(terms, count, asOf)
  if (all === null || ends === null || ends >= asOf) {
    const window = { from: openedOn, to: addDays(ends ?? asOf, 1) }
    const notYet = ends === null || ends < asOf ? beyondCalendar(asOf) : tooEarly(addDays(ends, 1))
    return { window, spans: [window], notYet }
  }
  const last = all.at(-1)!
  const isTold = people.every((person) => kinds.every((kind) => reaches(kind, person, last, context)))
  const before = lastTermsEnded(terms, count, last.from)
  const mayWait = last.lastDay >= backFrom(results.toldWithin, addDays(asOf, 1))
  const used = !isTold && mayWait && before !== null && before[0]!.from >= openedOn ? before : all
  const spans = used.map((term) => ({ from: term.from, to: addDays(term.lastDay, 1) }))
  return { window: { from: spans[0]!.from, to: spans.at(-1)!.to }, spans, notYet: null }
}

function reaches(
  kind: string,
  person: Member,
  term: { readonly from: string; readonly lastDay: string },
  { coverage }: ResultContext,
): boolean {
  return coverage.gaps(kind, person, { from: term.lastDay, to: addDays(term.lastDay, 1) }).length === 0
}

function tooEarly(until: string): string {
  return `Too early: until ${inWords(until)} it has not lasted long enough to be told.`
}

function beyondCalendar(asOf: string): string {
  return `The term calendar of this edition does not reach ${inWords(asOf)}.`
}

function backFrom({ count, unit }: Duration, day: string): string {
  return unit === 'days' ? addDays(day, -count) : addMonths(day, -count)
}

function forwardFrom({ count, unit }: Duration, day: string): string {
  return unit === 'days' ? addDays(day, count) : addMonths(day, count)
}
