import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { missingConditions, type ClaimStanding } from './claim-conditions.ts'

const claimed = { need: 'arrears', route: 'progress', label: 'Behind with the rent' } as const
const met = { ...claimed, result: 'met', because: 'No rent arrears.', resultTo: '2020-03-17' } as const
const employed = { ...met, need: 'continuous-employment', route: 'continuous-employment' } as const

/** A family with everything a claim on 20 March 2020 needs. */
const ready: ClaimStanding = {
  assessedOn: '2019-09-05',
  plannedOn: '2019-09-06',
  practitionerFrom: '2019-08-31',
  isClaimed: false,
  isSomeoneClaimedElsewhere: false,
  needs: ['arrears'],
  run: { asOf: '2020-03-16' },
  results: [met, { ...employed, result: 'not met' }],
  isWithdrawn: false,
  hasMore: false,
}

const missing = (said: Partial<ClaimStanding>, route: 'progress' | 'continuous-employment' = 'progress') =>
  missingConditions({ ...ready, ...said }, route, '2020-03-20')

describe('a claim', () => {
  test('with everything it needs lacks nothing', () => {
    assert.deepEqual(missing({}), [])
  })

  const alone: readonly [string, Partial<ClaimStanding>, RegExp][] = [
    ['already-claimed', { isClaimed: true }, /claimed for already\. A family is claimed for once/],
    ['someone-claimed-elsewhere', { isSomeoneClaimedElsewhere: true }, /as part of another family/],
    ['no-assessment', { assessedOn: null }, /No assessment .* before the result window ended on 16 March 2020/],
    ['no-assessment', { assessedOn: '2020-03-17' }, /No assessment/],
    ['no-plan', { plannedOn: null }, /No plan was recorded/],
    ['no-plan', { plannedOn: '2020-03-18' }, /No plan was recorded/],
    ['no-lead-practitioner', { practitionerFrom: null }, /No lead practitioner/],
    ['no-lead-practitioner', { practitionerFrom: '2020-03-19' }, /No lead practitioner/],
    ['no-results', { run: undefined, results: [] }, /have not been worked out yet\. .*\.\/kith results/],
    ['results-too-old', { run: { asOf: '2020-02-01' } }, /for 1 February 2020, which is too long ago/],
    ['fact-withdrawn', { isWithdrawn: true, hasMore: true }, /withdrawn or corrected since/],
    ['records-arrived', { hasMore: true }, /More records have arrived/],
    ['need-without-result', { needs: ['arrears', 'early-help'] }, /has no result yet/],
    ['result-not-met', { results: [{ ...met, result: 'not met', because: 'Rent arrears.' }] }, /rent: not met\. Rent/],
    ['result-not-met', { results: [{ ...met, result: 'cannot tell', because: 'Who knows.' }] }, /rent: cannot tell\./],
  ]
  for (const [code, said, says] of alone) {
    test(`lacking one thing is told that one thing: ${code} (${JSON.stringify(said).slice(0, 60)})`, () => {
      const reasons = missing(said)
      assert.deepEqual(
        reasons.map((each) => each.code),
        [code],
      )
      assert.match(reasons[0]!.says, says)
    })
  }

  test('about no need lacks one', () => {
    assert.deepEqual(
      missing({ needs: [], results: [] }).map(({ code }) => code),
      ['no-needs'],
    )
  })

  test('by continuous employment asks nothing of the needs, and everything else', () => {
    const results = [{ ...met, result: 'not met' }, employed]
    assert.deepEqual(missing({ results }, 'continuous-employment'), [])
    assert.deepEqual(
      missing({ results, plannedOn: null }, 'continuous-employment').map(({ code }) => code),
      ['no-plan'],
    )
    assert.deepEqual(
      missing({}, 'continuous-employment').map(({ code }) => code),
      ['result-not-met'],
    )
  })
})
