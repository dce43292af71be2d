import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { KithError } from '../platform/errors.ts'
import { buildGood as build, goodEdition as good, type EditionMistake as Mistake } from './testing/good-edition.ts'

/** Each mistake one can make in an edition: what a line is changed to, and what whoever wrote it is told. */
const mistakes: readonly Mistake[] = [
  {
    says: 'a file that is not YAML',
    in: 'needs/late.yaml',
    change: ['label: Late', 'label: "Late'],
    told: /needs\/late\.yaml:\d+: .*quote.*\n\s+Look for a missing quote/i,
  },
  {
    says: 'a key written twice',
    in: 'needs/late.yaml',
    change: ['label: Late', 'label: Late\nlabel: Later'],
    told: /needs\/late\.yaml:5: Map keys must be unique/,
  },
  {
    says: 'a word that is not used here',
    in: 'needs/late.yaml',
    change: ['told-by:', 'weight: 3\ntold-by:'],
    told: /needs\/late\.yaml:7: "weight" is not a word used here/,
  },
  {
    says: 'a citation left out',
    in: 'needs/late.yaml',
    change: ['reference: Local plan, page 3\n', ''],
    told: /needs\/late\.yaml:1: "reference" is missing\n\s+Add it/,
  },
  {
    says: 'a citation left blank',
    in: 'needs/late.yaml',
    change: ['reference: Local plan, page 3', 'reference: ""'],
    told: /needs\/late\.yaml:6: "reference":/,
  },
  {
    says: 'a fact that no source can state',
    in: 'needs/late.yaml',
    change: ['happened: lateness', 'happened: latenes'],
    told: /needs\/late\.yaml:9: there is no fact kind "latenes"\n\s+Rules may ask about: lateness, sessions/,
  },
  {
    says: 'a code that means nothing',
    in: 'needs/late.yaml',
    change: ['happened: lateness', 'happened: lateness, codes: [U]'],
    told: /needs\/late\.yaml:9: no lateness has "U" among its codes/,
  },
  {
    says: 'a rate that is not defined',
    in: 'needs/late.yaml',
    change: [
      '{ happened: lateness, within: 12 months }',
      '{ fact: late-rate, average-at-least: 0.1, over-last: 2, period: school-term }',
    ],
    told: /needs\/late\.yaml:9: there is no rate "late-rate"/,
  },
  {
    says: 'a rule in no known form',
    in: 'needs/late.yaml',
    change: ['{ happened: lateness, within: 12 months }', '{ likely: lateness }'],
    told: /needs\/late\.yaml:9: "when": a rule is one of happened, open, fact, count, none-open, any/,
  },
  {
    says: 'a length of time nobody can read',
    in: 'needs/late.yaml',
    change: ['within: 12 months', 'within: a year'],
    told: /needs\/late\.yaml:9: "when.within": a length of time is written like "12 months"/,
  },
  {
    says: 'a threshold nothing can reach',
    in: 'needs/late.yaml',
    change: [
      '{ happened: lateness, within: 12 months }',
      '{ fact: late-rate, average-at-least: 10, over-last: 2, period: school-term }',
    ],
    told: /needs\/late\.yaml:9: "when.average-at-least":/,
  },
  {
    says: 'a headline that is not in the framework',
    in: 'needs/late.yaml',
    change: ['headline: school', 'headline: schools'],
    told: /needs\/late\.yaml:3: there is no headline "schools"\n\s+The headlines are school/,
  },
  {
    says: 'ages that no child has',
    in: 'needs/late.yaml',
    change: ['who: { role: child }', 'who: { role: child, ages: { from: 18 } }'],
    told: /needs\/late\.yaml:8: no child is of these ages/,
  },
  {
    says: 'a file called otherwise than its need',
    in: 'needs/late.yaml',
    change: ['id: late', 'id: lateness'],
    told: /needs\/late\.yaml:1: the file is called late\.yaml/,
  },
  {
    says: 'examples that show only one side',
    in: 'needs/late.yaml',
    change: ['finding: not met', 'finding: met'],
    told: /needs\/late\.yaml:10: the examples show only one side/,
  },
  {
    says: 'an example that contradicts its rule',
    in: 'needs/late.yaml',
    change: ['on: 2019-05-01', 'on: 2017-05-01'],
    told: /needs\/late\.yaml:13: the example "Late in May" is contradicted by the rule, which finds not met: No lateness recorded from/,
  },
  {
    says: 'an example on a day that does not exist',
    in: 'needs/late.yaml',
    change: ['on: 2019-05-01', 'on: 2019-02-30'],
    told: /needs\/late\.yaml:12: .*a day is written like 2019-08-31 and has to exist/,
  },
  {
    says: 'an edition whose name is not its folder',
    in: 'framework.yaml',
    change: ['edition: 2015-04', 'edition: 2016-04'],
    told: /framework\.yaml:2: the folder is called 2015-04/,
  },
  {
    says: 'an edition that ends before it begins',
    in: 'framework.yaml',
    change: ['last-day: 2020-03-31', 'last-day: 2014-03-31'],
    told: /framework\.yaml:5: "in-force": the last day comes before the first/,
  },
  {
    says: 'more headlines asked for than there are',
    in: 'framework.yaml',
    change: ['headlines-at-least: 1', 'headlines-at-least: 3'],
    told: /framework\.yaml:\d+: no family could ever meet this/,
  },
  {
    says: 'one headline twice',
    in: 'framework.yaml',
    change: [
      'headlines:\n',
      'headlines:\n  - { id: school, number: 2, label: S, family-label: S, question: S?, clause: N6 }\n',
    ],
    told: /framework\.yaml:9: the headline school is there twice/,
  },
  {
    says: 'a headline nothing belongs to',
    in: 'framework.yaml',
    change: [
      'headlines:\n',
      'headlines:\n  - { id: home, number: 2, label: H, family-label: H, question: H?, clause: N6 }\n',
    ],
    told: /framework\.yaml:8: nothing belongs to the headline home/,
  },
  {
    says: 'an indicator with a rule and without a source at once',
    in: 'framework.yaml',
    change: [
      'no-source-speaks-for: []',
      'no-source-speaks-for:\n  - { id: late, indicator: 2a, headline: school, label: L, family-label: L, told-by: x, reference: x }',
    ],
    told: /framework\.yaml:\d+: needs\/late\.yaml has a rule for it/,
  },
  {
    says: 'a choice of numerator that is not offered',
    in: 'framework.yaml',
    change: ['choice: all', 'choice: some'],
    told: /framework\.yaml:\d+: "rates\.absence-rate\.choice": the choice is not one of the choices/,
  },
  {
    says: 'an example of eligibility that contradicts the rule',
    in: 'framework.yaml',
    change: ['eligible: yes', 'eligible: no'],
    told: /framework\.yaml:\d+: the example "A late child" is contradicted by the rule, which finds yes/,
  },
  {
    says: 'terms that overlap',
    in: 'terms.yaml',
    change: ['from: 2015-01-05', 'from: 2014-12-05'],
    told: /terms\.yaml:4: the term spring 2015 begins before autumn 2014 has ended/,
  },
  {
    says: 'a term calendar that ends too soon for the rules',
    in: 'needs/late.yaml',
    change: [
      '{ happened: lateness, within: 12 months }',
      '{ count: lateness, at-least: 1, over-last: 3, period: school-term }',
    ],
    told: /terms\.yaml:2: the calendar does not hold the last 3 terms of every day the edition is in force/,
  },
]

describe('a mistake in an edition is told with its file, its line and what to do', () => {
  test('the edition the mistakes are made in is a good one', () => {
    assert.equal(build(good).needs.length, 1)
  })

  for (const mistake of mistakes) {
    test(mistake.says, () => {
      const [from, to] = mistake.change
      const text = good[mistake.in]!
      assert.ok(text.includes(from), `${mistake.in} has no "${from}"`)
      assert.throws(
        () => build({ ...good, [mistake.in]: text.replace(from, to) }),
        (error: unknown) => {
          assert.ok(error instanceof KithError)
          assert.equal(error.code, 'edition-mistaken')
          assert.match(error.message, mistake.told)
          return true
        },
      )
    })
  }

  test('two mistakes in two files are both told at once', () => {
    const needs = good['needs/late.yaml']!.replace('headline: school', 'headline: schools')
    const terms = good['terms.yaml']!.replace('from: 2015-01-05', 'from: 2014-12-05')
    assert.throws(
      () => build({ ...good, 'needs/late.yaml': needs, 'terms.yaml': terms }),
      (error: unknown) =>
        error instanceof KithError && /late\.yaml:3/.test(error.message) && /terms\.yaml:4/.test(error.message),
    )
  })
})

test('an edition’s digest changes with any of its files, and with nothing else', () => {
  const digest = build(good).sha256
  assert.equal(build({ ...good }).sha256, digest)
  assert.notEqual(build({ ...good, 'terms.yaml': `# Corrected\n${good['terms.yaml']!}` }).sha256, digest)
})
