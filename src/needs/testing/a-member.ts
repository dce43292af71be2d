import type { Coverage } from '../coverage.ts'
import type { Fact, Member } from '../evidence.ts'

/** A member of an invented family: a boy of ten who lives with it, unless told otherwise. */
export function aMember(said: Partial<Omit<Member, 'facts'>> & { readonly facts?: readonly Fact[] } = {}): Member {
  const { facts = [], ...rest } = said
  const byKind = Map.groupBy(facts, ({ kind }) => kind)
  return {
    personId: 'ada',
    role: 'child',
    resident: true,
    parent: false,
    born: '2009-03-01',
    ward: 'Quayside',
    ...rest,
    facts: byKind,
  }
}

let lastFactId = 0

export function aFact(said: Partial<Fact> & { readonly kind: string; readonly from: string }): Fact {
  lastFactId += 1
  return { id: lastFactId, code: null, role: null, to: null, amount: null, ...said }
}

/** A child's sessions in one term, as a school reports them. */
export function aTermAtSchool(from: string, to: string, sessions: { possible: number; missed: number }): Fact[] {
  return [
    aFact({ kind: 'school-sessions-possible', from, to, amount: sessions.possible }),
    aFact({ kind: 'school-absence-authorised', from, to, amount: 0 }),
    aFact({ kind: 'school-absence-unauthorised', from, to, amount: sessions.missed }),
  ]
}

/** Coverage of one kind of fact: everyone in the council's area from 2016 to 2020, unless told otherwise. */
export function aCoverage(said: Partial<Coverage> & { readonly kind: string }): Coverage {
  return { from: '2016-01-01', to: '2020-01-01', area: 'Avonmere', ageFrom: null, ageTo: null, ...said }
}
