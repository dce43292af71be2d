import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { assessWhom } from './assess-need.ts'
import { addDays } from '../platform/calendar-day.ts'
import { coverageBook, type Coverage } from './coverage.ts'
import type { Fact, Member } from './evidence.ts'
import { readEdition } from './read-edition.ts'
import { aMember } from './testing/a-member.ts'

const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })
const asOf = '2019-08-31'

const aDay = fc.integer({ min: 0, max: 900 }).map((days) => addDays('2017-04-01', days))
const aKind = fc.constantFrom(...Object.keys(edition.vocabulary))

/** Any fact that any source could state, and some that none would. */
const anyFact: fc.Arbitrary<Fact> = aKind.chain((kind) => {
  const { codes = {}, roles = {} } = edition.vocabulary[kind]!
  return fc.record({
    id: fc.integer({ min: 1, max: 1_000_000 }),
    kind: fc.constant(kind),
    code: fc.constantFrom(null, ...Object.keys(codes)),
    role: fc.constantFrom(null, ...Object.keys(roles)),
    from: aDay,
    to: fc.option(aDay),
    amount: fc.option(fc.integer({ min: 0, max: 140 })),
  })
})

const anyMember: fc.Arbitrary<Member> = fc
  .record({
    role: fc.constantFrom('adult', 'child'),
    born: fc.option(fc.integer({ min: 0, max: 21_000 }).map((days) => addDays('1962-01-01', days))),
    parent: fc.boolean(),
    ward: fc.constantFrom('Quayside', null),
    facts: fc.array(anyFact, { maxLength: 12 }),
  })
  .map((said) => aMember(said))

const anyCoverage: fc.Arbitrary<Coverage> = fc
  .record({
    kind: aKind,
    from: aDay,
    days: fc.integer({ min: 1, max: 900 }),
    ageFrom: fc.constantFrom(null, 10, 16),
    ageTo: fc.constantFrom(null, 17),
  })
  .map(({ days, ...rest }) => ({ ...rest, to: addDays(rest.from, days), area: 'Avonmere' }))

function findings(member: Member, coverage: readonly Coverage[]): (string | undefined)[] {
  const book = coverageBook(coverage, (_, ward) => ward !== null)
  return edition.needs.map((need) => assessWhom(need, { edition, asOf, coverage: book })(member)?.finding)
}

describe('every rule, whatever the facts', () => {
  test('what fewer deliveries say is the same, or that nobody can tell', () => {
    fc.assert(
      fc.property(anyMember, fc.array(anyCoverage, { maxLength: 12 }), fc.nat(12), (member, coverage, kept) => {
        const all = findings(member, coverage)
        for (const [at, finding] of findings(member, coverage.slice(0, kept)).entries()) {
          assert.ok(
            finding === all[at] || finding === 'cannot tell',
            `${edition.needs[at]!.id}: ${all[at]} became ${finding}`,
          )
        }
      }),
    )
  })

  test('the order in which facts and deliveries came changes nothing', () => {
    fc.assert(
      fc.property(anyMember, fc.array(anyCoverage, { maxLength: 12 }), (member, coverage) => {
        const turned = new Map([...member.facts].map(([kind, own]) => [kind, own.toReversed()]))
        assert.deepEqual(findings({ ...member, facts: turned }, coverage.toReversed()), findings(member, coverage))
      }),
    )
  })

  test('a victim’s row never makes a need of crime or anti-social behaviour', () => {
    const asVictim = anyMember.map((member) => {
      const facts = [...member.facts.values()]
        .flat()
        .filter(({ kind }) => kind === 'crime-victim' || kind === 'domestic-abuse-incident')
      return aMember({ ...member, facts: facts.map((fact) => ({ ...fact, role: 'victim' })) })
    })
    fc.assert(
      fc.property(asVictim, (member) => {
        for (const [at, finding] of findings(member, []).entries()) {
          const { headline } = edition.needs[at]!
          assert.ok(headline !== 'crime-and-anti-social-behaviour' || finding !== 'met')
        }
      }),
    )
  })

  test('nothing but the facts makes a need met where silence is not the evidence', () => {
    fc.assert(
      fc.property(anyMember, fc.array(anyCoverage, { maxLength: 12 }), (member, coverage) => {
        for (const [at, finding] of findings({ ...member, facts: new Map() }, coverage).entries()) {
          const { id } = edition.needs[at]!
          assert.ok(id === 'not-in-education' || finding !== 'met', `${id} is met without a fact`)
        }
      }),
    )
  })
})
