import { addMonths, earliest } from '../platform/calendar-day.ts'
import type { ResidenceRules } from './residence-rules.ts'
import { holdsOn, type AddressStatement, type ResidenceState, type SettledStatement, type Stay } from './residence.ts'

export type SettledResidences = { readonly statements: readonly SettledStatement[]; readonly stays: readonly Stay[] }

/**
 * Settle what all sources state about one person's addresses into where they live, when.
 *
 * A home ends on the day its source says; when a source of equal or higher rank says that they left it, or knows of a later
 * move; at death; or, once
 * the source has been silent for longer than its word holds, when its word ran out. A source that first sees someone at
 * an address has not told us of a move, and ends nothing; one that saw them elsewhere before has. While someone is in an
 * institution or a temporary place they are at no other home, and afterwards they are back.
 *
 * One person has one home at a time: of several that no rule ended, the source of highest rank is taken, then a known move
 * before a first sighting, then the later start. The order of the statements makes no difference.
 *
 * @param statements of one person, none of them protected
 */
export function settleResidences(
  statements: readonly AddressStatement[],
  {
    rules,
    asOf,
    diedOn = null,
  }: { readonly rules: ResidenceRules; readonly asOf: string; readonly diedOn?: string | null },
): SettledResidences {
  const homes = inOrder(statements, rules).filter(({ statement }) => statement.kind !== 'correspondence')
  const ended = homes.map((home) => ({ ...home, ...endOf(home, homes, { rules, asOf, diedOn }) }))
  const taken = timeline(ended)
  return {
    statements: [
      ...ended.map((home) => ({ ...home.statement, settledTo: home.to, state: stateOf(home, ended, taken, asOf) })),
      ...statements
        .filter(({ kind }) => kind === 'correspondence')
        .map((statement) => ({ ...statement, settledTo: statement.to, state: 'correspondence-only' as const })),
    ],
    stays: taken,
  }
}

type Home = {
  readonly statement: AddressStatement
  readonly rank: number
  readonly from: string
  readonly knownMove: boolean
}
type EndedHome = Home & { readonly to: string | null; readonly fellSilent: boolean }

function inOrder(statements: readonly AddressStatement[], rules: ResidenceRules): Home[] {
  const ordered = [...statements].sort((a, b) => compare(a.from, b.from) || a.recordId - b.recordId)
  const lastDwellingOf = new Map<string, string | null>()
  return ordered.map((statement) => {
    const { source, dwelling, from, fromStated } = statement
    const before = lastDwellingOf.get(source)
    lastDwellingOf.set(source, dwelling)
    const knownMove = fromStated || (before !== undefined && before !== dwelling)
    return { statement, rank: rules.wordOf(source).rank, from, knownMove }
  })
}

function endOf(
  home: Home,
  homes: readonly Home[],
  { rules, asOf, diedOn }: { readonly rules: ResidenceRules; readonly asOf: string; readonly diedOn: string | null },
): { to: string | null; fellSilent: boolean } {
  const { statement, rank, from } = home
  const wordEnds = addMonths(statement.lastSeen, rules.wordOf(statement.source).holdsMonths)
  const silentSince = (statement.to === null || statement.to > asOf) && wordEnds <= asOf ? wordEnds : null
  const moves = homes
    .filter((later) => later.knownMove && later.statement.kind === 'main' && later.rank >= rank)
    .filter((later) => later.from > from && later.statement.dwelling !== statement.dwelling)
    .map((later) => later.from)
  const ends = statement.kind === 'main' ? [...moves, ...leavings(home, homes)] : []
  const end = earliest(statement.to, silentSince, diedOn, ...ends)
  const to = end !== null && end < from ? from : end
  return { to, fellSilent: to !== null && to === silentSince }
}

/** The days on which a source of equal or higher rank says that they left this home, and not for the same home anew. */
function leavings({ statement, rank, from }: Home, homes: readonly Home[]): (string | null)[] {
  const there = homes.filter(
    (other) => other.statement.dwelling === statement.dwelling && other.statement !== statement,
  )
  return there
    .filter((other) => other.rank >= rank && other.statement.to !== null && other.statement.to > from)
    .filter((other) => {
      const day = other.statement.to!
      return !there.some((again) => again.statement.source === other.statement.source && holdsOn(again.statement, day))
    })
    .map((other) => other.statement.to)
}

/** Day by day, the one place taken; a person of no fixed abode has none. */
function timeline(homes: readonly EndedHome[]): Stay[] {
  const days = [...new Set(homes.flatMap(({ from, to }) => (to === null ? [from] : [from, to])))].sort()
  const stays: Stay[] = []
  for (const [at, day] of days.entries()) {
    const open = homes.filter((home) => holdsOn(home, day))
    const best = open.reduce<EndedHome | undefined>(
      (best, home) => (best && !goesBefore(home, best) ? best : home),
      undefined,
    )
    if (best === undefined || best.statement.dwelling === null) continue
    addDay(stays, best, open, { from: day, to: days[at + 1] ?? null })
  }
  return stays
}

function addDay(
  stays: Stay[],
  best: EndedHome,
  open: readonly EndedHome[],
  interval: { from: string; to: string | null },
) {
  const { dwelling, kind } = best.statement
  const seen = open
    .filter(({ statement }) => statement.dwelling === dwelling)
    .map(({ statement }) => statement.lastSeen)
  const lastSeen = seen.reduce((last, day) => (day > last ? day : last), best.statement.lastSeen)
  const endsInSilence = best.fellSilent && best.to === interval.to
  const previous = stays.at(-1)
  if (previous?.dwelling === dwelling && previous.kind === kind && previous.to === interval.from) {
    stays[stays.length - 1] = {
      ...previous,
      to: interval.to,
      endsInSilence,
      lastSeen: lastSeen > previous.lastSeen ? lastSeen : previous.lastSeen,
    }
  } else {
    stays.push({
      dwelling: dwelling!,
      kind,
      ...interval,
      fromStated: best.statement.fromStated && best.from === interval.from,
      lastSeen,
      endsInSilence,
    })
  }
}

const overrides = (home: Home) => (home.statement.kind === 'main' ? 0 : 1)

function goesBefore(a: EndedHome, b: EndedHome): boolean {
  const order =
    overrides(b) - overrides(a) ||
    b.rank - a.rank ||
    Number(b.knownMove) - Number(a.knownMove) ||
    compare(b.from, a.from) ||
    compare(b.statement.lastSeen, a.statement.lastSeen) ||
    a.statement.recordId - b.statement.recordId
  return order < 0
}

function stateOf(home: EndedHome, homes: readonly EndedHome[], taken: readonly Stay[], asOf: string): ResidenceState {
  const { statement } = home
  if (statement.dwelling === null) return 'no-fixed-abode'
  if (!holdsOn(home, asOf)) return home.fellSilent ? 'stale' : 'left'
  if (!taken.some((stay) => stay.dwelling === statement.dwelling && holdsOn(stay, asOf))) return 'contradicted'
  if (statement.kind !== 'main') return statement.kind === 'institution' ? 'institution' : 'temporary'
  const sources = homes.filter((other) => other.statement.dwelling === statement.dwelling && holdsOn(other, asOf))
  return new Set(sources.map((other) => other.statement.source)).size > 1 ? 'confirmed' : 'reported'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
