import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { assessFamilies, type FamilyAssessment } from './assess-family.ts'
import { coverageBook, type Coverage } from './coverage.ts'
import type { Member } from './evidence.ts'
import { readEdition } from './read-edition.ts'
import { aCoverage, aFact, aMember, aTermAtSchool } from './testing/a-member.ts'

const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })
const asOf = '2019-08-31'

function assess(members: readonly Member[], coverage: readonly Coverage[] = [], day = asOf): FamilyAssessment {
  const book = coverageBook(coverage, (_, ward) => ward !== null)
  return assessFamilies(edition, { asOf: day, coverage: book })(members)
}

function finding(assessment: FamilyAssessment, need: string) {
  return assessment.findings.find((each) => each.need === need)!
}

const policeOffences = aCoverage({ kind: 'proven-offence', ageFrom: 10 })
const badYearAtSchool = [
  ...aTermAtSchool('2018-09-03', '2018-12-15', { possible: 140, missed: 42 }),
  ...aTermAtSchool('2019-01-03', '2019-04-06', { possible: 126, missed: 12 }),
  ...aTermAtSchool('2019-04-23', '2019-07-20', { possible: 116, missed: 20 }),
]

describe('not known is not no', () => {
  const boyOf15 = aMember({ born: '2004-02-01' })

  test('an offence the police would have told us of, and did not, is not met', () => {
    const { finding: state, because } = finding(assess([boyOf15], [policeOffences]), 'proven-offence-by-child')
    assert.equal(state, 'not met')
    assert.equal(because, 'No proven offence recorded from 1 September 2018 to 31 August 2019.')
  })

  test('a police delivery that stops in July leaves August unknown', () => {
    const untilJuly = { ...policeOffences, to: '2019-08-01' }
    const { finding: state, because } = finding(assess([boyOf15], [untilJuly]), 'proven-offence-by-child')
    assert.equal(state, 'cannot tell')
    assert.equal(because, 'We have nothing from the police for 1 August 2019 to 31 August 2019.')
  })

  test('two deliveries that meet cover the year together', () => {
    const parts = [
      { ...policeOffences, to: '2019-02-01' },
      { ...policeOffences, from: '2019-02-01' },
    ]
    assert.equal(finding(assess([boyOf15], parts), 'proven-offence-by-child').finding, 'not met')
  })

  test('a source that speaks for another age says nothing about this child', () => {
    const adultsOnly = { ...policeOffences, ageFrom: 18 }
    assert.equal(finding(assess([boyOf15], [adultsOnly]), 'proven-offence-by-child').finding, 'cannot tell')
  })

  test('a child who turned ten in March needs no word from the police about the time before', () => {
    assert.equal(
      finding(assess([aMember({ born: '2009-03-01' })], [policeOffences]), 'proven-offence-by-child').finding,
      'not met',
    )
  })

  test('someone who lives where no source speaks for is not known about', () => {
    const elsewhere = aMember({ born: '2004-02-01', ward: null })
    assert.equal(finding(assess([elsewhere], [policeOffences]), 'proven-offence-by-child').finding, 'cannot tell')
  })

  test('one delivery is enough for a need that is met, whatever is missing', () => {
    const offender = aMember({
      born: '2004-02-01',
      facts: [aFact({ kind: 'proven-offence', from: '2019-02-10', role: 'offender', code: 'THEFT' })],
    })
    const { finding: state, because, people } = finding(assess([offender]), 'proven-offence-by-child')
    assert.equal(state, 'met')
    assert.equal(because, 'A proven offence on 10 February 2019, as the offender.')
    assert.deepEqual(people[0]!.factIds, [offender.facts.get('proven-offence')![0]!.id])
  })

  test('a partner who sends nothing is named', () => {
    const mother = aMember({ personId: 'mum', role: 'adult', born: '1985-01-01', parent: true })
    assert.equal(
      finding(assess([mother]), 'parent-on-licence').because,
      'We do not receive this from probation services.',
    )
  })

  test('that no social worker wrote it down does not mean that everyone is well', () => {
    const covered = [aCoverage({ kind: 'assessment-factor' })]
    const { finding: state, because } = finding(assess([aMember()], covered), 'mental-health')
    assert.equal(state, 'cannot tell')
    assert.equal(because, 'We do not receive this from the NHS.')
  })
})

describe('school', () => {
  test('three terms of absence are shown as they were, with the facts behind them', () => {
    const ada = aMember({ facts: badYearAtSchool })
    const { finding: state, because, people } = finding(assess([ada]), 'persistent-absence')
    assert.equal(state, 'met')
    assert.equal(
      because,
      'School sessions missed were 30% in autumn 2018, 9.5% in spring 2019 and 17.2% in summer 2019: 18.9% on average.',
    )
    assert.equal(people[0]!.factIds.length, 9)
  })

  test('an academy that never sent its spring leaves the need unknown, and what is known is shown', () => {
    const ada = aMember({ facts: badYearAtSchool.filter(({ from }) => from !== '2019-01-03') })
    const { finding: state, because } = finding(assess([ada]), 'persistent-absence')
    assert.equal(state, 'cannot tell')
    assert.match(because, /^No school has told us about spring 2019\. School sessions missed were 30% in autumn 2018/)
  })

  test('a child who changed school in a term has the sessions of both', () => {
    const moved = [
      ...badYearAtSchool.filter(({ from }) => from !== '2019-01-03'),
      ...aTermAtSchool('2019-01-03', '2019-02-10', { possible: 50, missed: 0 }),
      ...aTermAtSchool('2019-02-18', '2019-04-06', { possible: 50, missed: 50 }),
    ]
    assert.match(finding(assess([aMember({ facts: moved })]), 'persistent-absence').because, /50% in spring 2019/)
  })

  test('possible sessions without the sessions missed say nothing', () => {
    const facts = badYearAtSchool.filter(
      ({ kind, from }) => kind !== 'school-absence-authorised' || from !== '2019-01-03',
    )
    assert.equal(finding(assess([aMember({ facts })]), 'persistent-absence').finding, 'cannot tell')
  })

  test('a council that counts only unauthorised absence finds another answer in the same facts', () => {
    const authorised = badYearAtSchool.map((fact) => ({
      ...fact,
      kind: fact.kind.endsWith('unauthorised')
        ? 'school-absence-authorised'
        : fact.kind.endsWith('authorised')
          ? 'school-absence-unauthorised'
          : fact.kind,
    }))
    const rate = edition.rates['school-absence-rate']!
    const unauthorisedOnly = { ...edition, rates: { 'school-absence-rate': { ...rate, choice: 'unauthorised-only' } } }
    const child = aMember({ facts: authorised })
    const book = coverageBook([], () => true)
    const here = assessFamilies(edition, { asOf, coverage: book })([child])
    const there = assessFamilies(unauthorisedOnly, { asOf, coverage: book })([child])
    assert.equal(finding(here, 'persistent-absence').finding, 'met')
    assert.equal(finding(there, 'persistent-absence').finding, 'not met')
  })
})

describe('to whom a need belongs', () => {
  const workless = (personId: string, more: Partial<Member> = {}) =>
    aMember({
      personId,
      role: 'adult',
      born: '1985-01-01',
      parent: true,
      ...more,
      facts: [
        aFact({ kind: 'out-of-work-benefit', from: '2019-01-01', code: 'JSA', role: 'claimant' }),
        aFact({ kind: 'domestic-abuse-incident', from: '2019-05-01', role: 'suspect' }),
      ],
    })

  test('two children with one need are both named', () => {
    const family = [
      aMember({ personId: 'ada', facts: badYearAtSchool }),
      aMember({ personId: 'ben', facts: badYearAtSchool }),
    ]
    const { people } = finding(assess(family), 'persistent-absence')
    assert.deepEqual(
      people.map(({ personId, finding: state }) => [personId, state]),
      [
        ['ada', 'met'],
        ['ben', 'met'],
      ],
    )
  })

  test('a mother at home with two headline problems makes the family eligible', () => {
    const { eligible, headlinesMet, because } = assess([workless('mum'), aMember()]).eligibility
    assert.equal(eligible, 'yes')
    assert.deepEqual(headlinesMet, ['adults-into-work', 'domestic-violence'])
    assert.equal(because, 'There is a dependent child, and these are met: work and money and safety at home.')
  })

  test('the same two problems of a father who lives elsewhere count as one', () => {
    const father = workless('dad', { resident: false })
    const { eligible, headlinesMet } = assess([father, aMember()]).eligibility
    assert.notEqual(eligible, 'yes')
    assert.deepEqual(headlinesMet, ['adults-into-work', 'domestic-violence'])
  })

  test('his one and a child’s own make two', () => {
    const father = workless('dad', { resident: false })
    assert.equal(assess([father, aMember({ facts: badYearAtSchool })]).eligibility.eligible, 'yes')
  })

  test('a victim of crime has no need of that headline', () => {
    const victim = aMember({
      facts: [aFact({ kind: 'crime-victim', from: '2019-05-01', role: 'victim', code: 'VIOLENCE' })],
    })
    const { findings } = assess([victim])
    assert.deepEqual(
      findings.filter((each) => each.finding === 'met'),
      [],
    )
  })

  test('nobody of the age a need is about makes it not met, and says so', () => {
    const { finding: state, because } = finding(assess([aMember({ born: '2016-01-01' })]), 'proven-offence-by-child')
    assert.equal(state, 'not met')
    assert.equal(because, 'No one in the family is a child aged 10 to 17.')
  })

  test('a family without a dependent child cannot be offered the programme', () => {
    const { eligible, because } = assess([workless('mum'), aMember({ born: '1999-01-01' })]).eligibility
    assert.equal(eligible, 'no')
    assert.equal(because, 'There is no dependent child in the family.')
  })
})

describe('the version of the evidence', () => {
  const family = [aMember({ facts: badYearAtSchool })]

  test('stays the same from one night to the next when nothing new arrived', () => {
    assert.equal(assess(family, [], '2019-08-30').evidenceVersion, assess(family).evidenceVersion)
  })

  test('changes when a school corrects a term, though the finding stays', () => {
    const corrected = badYearAtSchool.map((fact) =>
      fact.kind === 'school-absence-unauthorised' && fact.from === '2018-09-03'
        ? { ...fact, id: fact.id + 1000, amount: 40 }
        : fact,
    )
    const after = assess([aMember({ facts: corrected })])
    assert.equal(finding(after, 'persistent-absence').finding, 'met')
    assert.notEqual(after.evidenceVersion, assess(family).evidenceVersion)
  })

  test('changes when someone joins the family', () => {
    const withBen = [...family, aMember({ personId: 'ben', born: '2016-01-01' })]
    assert.notEqual(assess(withBen).evidenceVersion, assess(family).evidenceVersion)
  })
})
