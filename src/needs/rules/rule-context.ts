import type { CoverageBook } from '../coverage.ts'
import type { Edition } from '../edition-schema.ts'
import { cannotTell, type Fact, type Member, type PersonFinding } from '../evidence.ts'
import { listed } from '../fact-words.ts'
import type { Need } from '../need-schema.ts'
import type { FactFilter } from '../rule-schema.ts'
import { spanInWords, type Span } from '../span.ts'
import { whileItApplies } from '../who-applies.ts'

/** What a rule knows besides the person: the need it belongs to, the day, and what sources can speak for. */
export type RuleContext = {
  readonly edition: Pick<Edition, 'vocabulary' | 'terms' | 'rates'>
  readonly need: Pick<Need, 'who' | 'toldBy'>
  readonly asOf: string
  readonly coverage: CoverageBook
}

export type AssessPerson = (member: Member) => PersonFinding

/** The facts a filter lets through, in order of their first day. */
export function factsOf(member: Member, { kinds, codes, roles }: FactFilter): Fact[] {
  const facts: Fact[] = []
  for (const kind of kinds) {
    for (const fact of member.facts.get(kind) ?? []) {
      if (codes !== null && (fact.code === null || !codes.includes(fact.code))) continue
      if (roles !== null && (fact.role === null || !roles.includes(fact.role))) continue
      facts.push(fact)
    }
  }
  return facts.toSorted((left, right) =>
    left.from < right.from ? -1 : left.from > right.from ? 1 : left.id - right.id,
  )
}

export function isOpenOn(day: string): (fact: Fact) => boolean {
  return ({ from, to }) => from <= day && (to === null || to > day)
}

/**
 * What is missing before "nothing is recorded" may be read as "not met": every kind, for the whole of each span, for
 * this person. Null where nothing is missing.
 */
export function notCovered(
  {
    kinds,
    spans,
    member,
  }: { readonly kinds: readonly string[]; readonly spans: readonly Span[]; readonly member: Member },
  { coverage, need }: RuleContext,
): PersonFinding | null {
  const needed = spans.flatMap((span) => whileItApplies(need.who, member, span) ?? [])
  const gaps = kinds.map((kind) => needed.flatMap((span) => coverage.gaps(kind, member, span)))
  if (gaps.every((own) => own.length === 0)) return null
  if (kinds.every((kind) => !coverage.isReceived(kind))) return cannotTell(notReceivedFrom(need))
  if (member.ward === null) return whereaboutsUnknown
  const missing = [...new Set(gaps.flat().map(spanInWords))]
  return cannotTell(`We have nothing from ${need.toldBy} for ${listed(missing)}.`)
}

/** Sources speak for an area: of someone whose ward nobody states, it is not known whose records would show it. */
const whereaboutsUnknown = cannotTell('We do not know where this person lives, so not whose records would show it.')

export function notReceivedFrom({ toldBy }: Pick<Need, 'toldBy'>): string {
  return `We do not receive this from ${toldBy}.`
}
