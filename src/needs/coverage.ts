import { birthdayAt } from '../platform/calendar-day.ts'
import type { Member } from './evidence.ts'
import { gapsIn, overlap, type Span } from './span.ts'

/** What one delivery can speak for: without it, no fact means nothing. `to` is exclusive; ages include both ends. */
export type Coverage = {
  readonly kind: string
  readonly from: string
  readonly to: string
  readonly area: string
  readonly ageFrom: number | null
  readonly ageTo: number | null
}

/** What all sources together can speak for, asked one person at a time. */
export type CoverageBook = {
  /** Whether any source speaks for this kind of fact at all. */
  isReceived(kind: string): boolean
  /** The parts of a span in which nobody who should know speaks for this person. */
  gaps(kind: string, member: Member, span: Span): readonly Span[]
}

/** @param isInArea whether someone who lives in a ward (null: not known) is among those an area's sources speak for */
export function coverageBook(
  rows: readonly Coverage[],
  isInArea: (area: string, ward: string | null) => boolean,
): CoverageBook {
  const byKind = Map.groupBy(rows, (row) => row.kind)
  const merged = new Map([...byKind].map(([kind, own]) => [kind, mergeAlike(own)]))
  const inWard = new Map<string, readonly MergedCoverage[]>()

  return {
    isReceived: (kind) => merged.has(kind),
    gaps(kind, member, span) {
      const key = `${kind}|${member.ward ?? ''}`
      let speaking = inWard.get(key)
      if (speaking === undefined) {
        speaking = (merged.get(kind) ?? []).filter(({ area }) => isInArea(area, member.ward))
        inWard.set(key, speaking)
      }
      if (speaking.length === 0) return [span]
      const covered = speaking.flatMap((coverage) => spansWithinAges(coverage, member))
      return covered.some(({ from, to }) => from <= span.from && span.to <= to) ? none : gapsIn(span, covered)
    },
  }
}

const none: readonly Span[] = []

type MergedCoverage = Pick<Coverage, 'area' | 'ageFrom' | 'ageTo'> & { readonly spans: readonly Span[] }

/** Deliveries that speak for the same people become a few long spans, so that a month's file more costs nothing. */
function mergeAlike(rows: readonly Coverage[]): MergedCoverage[] {
  const alike = Map.groupBy(rows, ({ area, ageFrom, ageTo }) => JSON.stringify([area, ageFrom, ageTo]))
  return [...alike.values()].map((own) => {
    const { area, ageFrom, ageTo } = own[0]!
    return { area, ageFrom, ageTo, spans: joinSpans(own) }
  })
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: { from: string; to: string }[] = []
  for (const { from, to } of spans.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last.to) last.to = to > last.to ? to : last.to
    else joined.push({ from, to })
  }
  return joined
}

function spansWithinAges({ ageFrom, ageTo, spans }: MergedCoverage, member: Member): readonly Span[] {
  if (ageFrom === null && ageTo === null) return spans
  if (member.born === null) return speaksWhateverTheAge({ ageFrom, ageTo }, member) ? spans : []
  const from = ageFrom === null ? null : birthdayAt(ageFrom, member.born)
  const to = ageTo === null ? null : birthdayAt(ageTo + 1, member.born)
  return spans.flatMap((span) => overlap(span, from, to) ?? [])
}

/** Someone without a birth date is only spoken for where every child, or every adult, is. */
function speaksWhateverTheAge({ ageFrom, ageTo }: Pick<Coverage, 'ageFrom' | 'ageTo'>, { role }: Member): boolean {
  const [youngest, oldest] = role === 'adult' ? [18, 110] : [0, 17]
  return (ageFrom ?? 0) <= youngest && (ageTo ?? oldest) >= oldest
}
