import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { KithError } from '../platform/errors.ts'
import { buildGood, goodEdition, type EditionMistake } from './testing/good-edition.ts'

const mistakes: readonly EditionMistake[] = [
  {
    says: 'a need without a measure of its result',
    in: 'results.yaml',
    change: ['need: late\n', 'need: later\n'],
    told: /results\.yaml:4: there is no measure for the need late\n.*\n.*results\.yaml:5: there is no need later/,
  },
  {
    says: 'a measure in no known form',
    in: 'results.yaml',
    change: ['{ none: lateness,', '{ fewer: lateness,'],
    told: /results\.yaml:6: .*a measure is one of none, none-open, reduced/,
  },
  {
    says: 'a measure of a fact that no source can state',
    in: 'results.yaml',
    change: ['none: lateness', 'none: latenes'],
    told: /results\.yaml:6: there is no fact kind "latenes"/,
  },
  {
    says: 'a measure over a time that is not one',
    in: 'results.yaml',
    change: ['over: 6 months', 'over: half a year'],
    told: /results\.yaml:6: .*written like "6 months" or "3 school terms"/,
  },
  {
    says: 'a reduction without how much of it is enough',
    in: 'results.yaml',
    change: ['{ none: lateness,', '{ reduced: lateness, baseline-at-least: 1, counted: each-day,'],
    told: /results\.yaml:6: "measures\.0\.progress\.by-at-least" is missing/,
  },
  {
    says: 'a measure over school terms that only a time can measure',
    in: 'results.yaml',
    change: [
      '{ none: lateness, over: 6 months }',
      '{ reduced: lateness, by-at-least: 0.5, baseline-at-least: 1, counted: each-day, over: 2 school terms }',
    ],
    told: /results\.yaml:6: .*measured over a length of time/,
  },
  {
    says: 'a measure whose examples never show what is unknown',
    in: 'results.yaml',
    change: ['        not-covered: { lateness: true }\n        result: cannot tell', '        result: met'],
    told: /results\.yaml:8: the examples show only one side/,
  },
  {
    says: 'an example of a result that its measure contradicts',
    in: 'results.yaml',
    change: ['result: met', 'result: not met'],
    told: /results\.yaml:10: the example "Not late any more" is contradicted by the rule, which finds met/,
  },
  {
    says: 'a measure without its citation',
    in: 'results.yaml',
    change: ['    reference: Local plan, page 4\n', ''],
    told: /results\.yaml:5: "measures\.0\.reference" is missing/,
  },
]

describe('a mistake in how results are measured is told with its file, its line and what to do', () => {
  for (const mistake of mistakes) {
    test(mistake.says, () => {
      const [from, to] = mistake.change
      const text = goodEdition[mistake.in]!
      assert.ok(text.includes(from), `${mistake.in} has no "${from}"`)
      assert.throws(
        () => buildGood({ ...goodEdition, [mistake.in]: text.replace(from, to) }),
        (error: unknown) => {
          assert.ok(error instanceof KithError)
          assert.equal(error.code, 'edition-mistaken')
          assert.match(error.message, mistake.told)
          return true
        },
      )
    })
  }

  test('an edition without results.yaml is told what is missing', () => {
    const { 'results.yaml': _, ...others } = goodEdition
    assert.throws(() => buildGood(others), /results\.yaml:1: "measures" is missing/)
  })
})
