import { addDays, inWords } from '../platform/calendar-day.ts'

/** Calendar days from `from` until the day before `to`. */
export type Span = { readonly from: string; readonly to: string }

/** The parts of a span that none of the others reaches. */
export function gapsIn(whole: Span, covered: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let reached = whole.from
  for (const span of covered.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    if (span.to <= reached) continue
    if (span.from >= whole.to) break
    if (span.from > reached) gaps.push({ from: reached, to: span.from })
    reached = span.to
  }
  if (reached < whole.to) gaps.push({ from: reached, to: whole.to })
  return gaps
}

/** What two spans share; null when nothing. A null end has no limit. */
export function overlap(span: Span, from: string | null, to: string | null): Span | null {
  const start = from !== null && from > span.from ? from : span.from
  const end = to !== null && to < span.to ? to : span.to
  return start < end ? { from: start, to: end } : null
}

export function spanInWords({ from, to }: Span): string {
  const last = addDays(to, -1)
  return from === last ? inWords(from) : `${inWords(from)} to ${inWords(last)}`
}
