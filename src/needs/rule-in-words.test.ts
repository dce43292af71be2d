import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEdition } from './read-edition.ts'
import { ruleInWords } from './rule-in-words.ts'

const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })

/** Each form of rule as a policy lead would read it aloud. */
const readAloud: Readonly<Record<string, string>> = {
  'proven-offence-by-child': 'a proven offence, as the offender, in the last 12 months',
  'parent-soon-released-from-prison': 'a prison sentence that ends within 12 months, on the day of assessment',
  'persistent-absence':
    'at least 10% of school sessions missed on average (all absence) over the last 3 school terms that have ended',
  'exclusion-from-school':
    'an exclusion from school (fixed-term or suspension) on at least 3 days in the last 3 school terms or an exclusion from school (permanent) on at least one day in the last 3 school terms',
  arrears: 'rent arrears or council tax arrears, on the day of assessment',
  'not-in-education':
    'no place on the roll of a school, teaching outside school because of behaviour or education at home by the parents’ choice on the day of assessment; or a report of not being in education',
}

for (const [id, words] of Object.entries(readAloud)) {
  test(`${id} can be read aloud`, () => {
    assert.equal(ruleInWords(edition.needs.find((need) => need.id === id)!.when, edition), words)
  })
}
