import type { Edition } from '../edition-schema.ts'
import { buildEdition } from '../read-edition.ts'

/** A mistake one can make in an edition: the file, what a line is changed to, and what whoever wrote it is told. */
export type EditionMistake = {
  readonly says: string
  readonly in: string
  readonly change: readonly [string, string]
  readonly told: RegExp
}

/** The files of a small edition without a mistake, in which tests make them. */
export const goodEdition: Readonly<Record<string, string>> = {
  'framework.yaml': `framework: local
edition: 2015-04
title: A local framework
short-title: the local framework
in-force: { from: 2015-04-01, last-day: 2020-03-31 }
reference: Local plan
headlines:
  - { id: school, number: 1, label: School, family-label: School, question: Help with school?, clause: N6 }
eligibility:
  headlines-at-least: 1
  adult-who-lives-elsewhere: { headlines-at-most: 1 }
  dependent-child: { under: 16, or-under: 19, while-open: [lateness], not-while-open: [lateness] }
  reference: Local plan
  examples:
    - says: A late child
      members: { child: { role: child, aged: 9 } }
      met: { school: [child] }
      eligible: yes
    - says: A punctual child
      members: { child: { role: child, aged: 9 } }
      eligible: no
    - says: Who knows
      members: { child: { role: child, aged: 9 } }
      cannot-tell: { school: [child] }
      eligible: cannot tell
rates:
  absence-rate:
    words: sessions missed
    of: sessions
    choice: all
    choices: { all: [lateness] }
    reference: Local plan
no-source-speaks-for: []
examples-as-of: 2019-08-31
`,
  'terms.yaml': `reference: Local calendar
terms:
  - { name: autumn 2014, from: 2014-09-02, last-day: 2014-12-19 }
  - { name: spring 2015, from: 2015-01-05, last-day: 2015-03-27 }
`,
  'results.yaml': `reference: Local plan
told-within: 2 months
baseline: 6 months
measures:
  - need: late
    progress: { none: lateness, over: 6 months }
    reference: Local plan, page 4
    examples:
      - says: Not late any more
        result: met
      - says: Schools say nothing
        not-covered: { lateness: true }
        result: cannot tell
`,
  'needs/late.yaml': `id: late
indicator: 2a
headline: school
label: Late
family-label: Late for school
reference: Local plan, page 3
told-by: schools
who: { role: child }
when: { happened: lateness, within: 12 months }
examples:
  - says: Late in May
    facts: [{ fact: lateness, on: 2019-05-01 }]
    finding: met
  - says: Never late
    finding: not met
`,
}
const vocabulary = 'lateness: { one: lateness, codes: { L: late } }\nsessions: { one: sessions }\n'

export function buildGood(files: Readonly<Record<string, string>>): Edition {
  return buildEdition({ files: new Map(Object.entries(files)), vocabulary, framework: 'local', edition: '2015-04' })
}
