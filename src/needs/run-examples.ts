import { assessWhom } from './assess-need.ts'
import { addDays, addMonths } from '../platform/calendar-day.ts'
import { coverageBook, type Coverage, type CoverageBook } from './coverage.ts'
import type { Edition, EligibilityExample, Rate } from './edition-schema.ts'
import type { Fact, Member, PersonFinding } from './evidence.ts'
import { judgeEligibility, type Eligibility } from './judge-eligibility.ts'
import type { Mistake } from './mistake.ts'
import type { FactExample, Need, NeedExample } from './need-schema.ts'
import { lastTermsEnded } from './school-terms.ts'
import type { YamlFile } from './yaml-file.ts'

/** An edition's examples are part of it: one that its own rules contradict makes the edition unusable. */
export function failedExamples(edition: Edition, { fileOf }: { fileOf(name: string): YamlFile }): Mistake[] {
  const ofNeeds = edition.needs.flatMap((need) =>
    need.examples.flatMap((example, at): Mistake[] => {
      const { finding, because } = runExample(edition, need, example)
      if (finding === example.finding) return []
      const file = fileOf(`needs/${need.id}.yaml`)
      return [contradiction(file, ['examples', at, 'finding'], { example, found: `${finding}: ${because}` })]
    }),
  )
  const ofEligibility = edition.eligibility.examples.flatMap((example, at): Mistake[] => {
    const { eligible, because } = runEligibilityExample(edition, example)
    if (eligible === example.eligible) return []
    const file = fileOf('framework.yaml')
    return [
      contradiction(file, ['eligibility', 'examples', at, 'eligible'], { example, found: `${eligible}: ${because}` }),
    ]
  })
  return [...ofNeeds, ...ofEligibility]
}

/** What a need's own rule finds for the person of one of its examples. */
export function runExample(
  edition: Edition,
  need: Need,
  example: NeedExample,
): Pick<PersonFinding, 'finding' | 'because'> {
  const asOf = example.asOf ?? edition.examplesAsOf
  const coverage = coverageExcept(example.notCovered, edition)
  const member = exampleMember(edition, need, example, asOf)
  const nobody = { finding: 'not met', because: 'The need is not about this person.' } as const
  return assessWhom(need, { edition, asOf, coverage })(member) ?? nobody
}

/** What the rule of eligibility says of an example's family, given who has which headline problem. */
export function runEligibilityExample(edition: Edition, example: EligibilityExample): Eligibility {
  const asOf = edition.examplesAsOf
  const members = Object.entries(example.members).map(([personId, { role, aged, livesElsewhere, open }]): Member => {
    const facts = open.map((kind, id): Fact => ({ ...blankFact, id, kind, from: addDays(asOf, -30) }))
    const born = aged === 'not known' ? null : bornToBe(aged, asOf)
    const byKind = Map.groupBy(facts, ({ kind }) => kind)
    return {
      personId,
      role,
      born,
      resident: !livesElsewhere,
      parent: role === 'adult',
      ward: 'Example ward',
      facts: byKind,
    }
  })
  const people = (given: Readonly<Record<string, readonly string[]>>) =>
    new Map(Object.entries(given).map(([headline, ids]) => [headline, new Set(ids)]))
  const headlines = { met: people(example.met), cannotTell: people(example.cannotTell) }
  return judgeEligibility({ ...edition, noSourceSpeaksFor: [] }, { members, headlines, asOf })
}

const blankFact = { code: null, role: null, to: null, amount: null }

export function exampleMember(
  edition: Edition,
  need: Pick<Need, 'who'>,
  { person, facts }: Pick<NeedExample, 'person' | 'facts'>,
  asOf: string,
): Member {
  const { role: whom, ages } = need.who
  const role = person.role ?? (whom === 'child' ? 'child' : 'adult')
  const usual = role === 'child' ? { from: 5, to: 15 } : { from: 25, to: 45 }
  const [from, to] = [ages?.from ?? usual.from, ages?.to ?? usual.to]
  const aged = person.aged ?? Math.floor((from + Math.max(from, to)) / 2)
  const born = person.born === 'not known' ? null : (person.born ?? bornToBe(aged, asOf))
  const own = Array.isArray(facts)
    ? facts.map(statedFact)
    : Object.entries(facts).flatMap(([rate, values]) => sessionFacts(edition, { rate, values, asOf }))
  const byKind = Map.groupBy(own, ({ kind }) => kind)
  return {
    personId: 'example',
    role,
    resident: true,
    parent: person.parent ?? whom === 'parent',
    born,
    ward: 'Example ward',
    facts: byKind,
  }
}

function statedFact({ fact, on, from, to, code, role }: FactExample, id: number): Fact {
  const ends = on === undefined ? (to ?? null) : addDays(on, 1)
  return { id, kind: fact, from: (on ?? from)!, to: ends, code: code ?? null, role: role ?? null, amount: null }
}

/** Someone whose birthday is half a year off, so that an example about an age is not about a birthday by accident. */
function bornToBe(age: number, asOf: string): string {
  return addMonths(asOf, -12 * age - 6)
}

/** A thousand possible sessions in each of the last terms, and the given share of them missed. */
function sessionFacts(
  { rates, terms }: Edition,
  given: { readonly rate: string; readonly values: readonly (number | 'not covered')[]; readonly asOf: string },
): Fact[] {
  const rate: Rate | undefined = rates[given.rate]
  const inTerms = lastTermsEnded(terms, given.values.length, given.asOf)
  if (rate === undefined || inTerms === null) return []
  const [missed, ...others] = rate.choices[rate.choice]!
  return inTerms.flatMap((term, at) => {
    const value = given.values[at]!
    if (value === 'not covered') return []
    const amounts: [string, number][] = [
      [rate.of, 1000],
      [missed!, value * 1000],
      ...others.map((kind): [string, number] => [kind, 0]),
    ]
    return amounts.map(([kind, amount], index) => {
      const times = { from: term.from, to: addDays(term.lastDay, 1) }
      return { ...blankFact, ...times, id: at * 10 + index, kind, amount }
    })
  })
}

/** Everything known about everyone at all times, except what the example says is not. */
export function coverageExcept(notCovered: NeedExample['notCovered'], { vocabulary }: Edition): CoverageBook {
  const always = { from: '1900-01-01', to: '2200-01-01', area: '', ageFrom: null, ageTo: null }
  const rows = Object.keys(vocabulary).flatMap((kind): Coverage[] => {
    const gap = notCovered[kind]
    if (gap === undefined) return [{ ...always, kind }]
    if (gap === true) return []
    return [
      { ...always, kind, to: gap.from },
      { ...always, kind, from: gap.to },
    ]
  })
  return coverageBook(rows, () => true)
}

export function contradiction(
  file: YamlFile,
  path: readonly PropertyKey[],
  { example, found }: { readonly example: { readonly says: string }; readonly found: string },
): Mistake {
  const says = `the example "${example.says}" is contradicted by the rule, which finds ${found}`
  return { file: file.name, line: file.lineOf(path), says, remedy: 'Correct the rule, or the example if it was wrong.' }
}
