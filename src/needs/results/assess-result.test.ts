import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, addMonths } from '../../platform/calendar-day.ts'
import { coverageBook } from '../coverage.ts'
import type { Fact } from '../evidence.ts'
import { readEdition } from '../read-edition.ts'
import { aCoverage, aFact, aMember } from '../testing/a-member.ts'
import { assessResult } from './assess-result.ts'
import type { CaseMember, ResultState } from './result.ts'

const edition = readEdition({ framework: 'troubled-families', edition: '2015-04' })
const asOf = '2019-08-31'
const openedOn = '2018-08-31'
const today = addDays(asOf, 1)
const windowFrom = addMonths(today, -6)
const kind = 'early-help-assessment'

/** A day before or after support began, near enough to matter. */
const day = fc.integer({ min: -300, max: 400 }).map((days) => addDays(openedOn, days))
const span = fc.tuple(day, fc.integer({ min: 1, max: 200 })).map(([from, days]) => ({ from, to: addDays(from, days) }))

function judge(
  need: string,
  facts: readonly Fact[],
  gaps: readonly { from: string; to: string }[],
  of: string,
): ResultState {
  const member: CaseMember = { ...aMember({ born: '2004-01-01', facts }), restricted: false }
  return assessResult(need, [member], { edition, openedOn, asOf, coverage: bookWithout(gaps, of) }).result
}

/** Coverage of every day that lies in none of the gaps, told day by day: slow, and plain to see. */
function bookWithout(gaps: readonly { from: string; to: string }[], of: string) {
  const days = daysFrom('2017-09-01', '2019-12-31').filter(
    (each) => !gaps.some(({ from, to }) => from <= each && each < to),
  )
  return coverageBook(
    days.map((from) => aCoverage({ kind: of, from, to: addDays(from, 1) })),
    () => true,
  )
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let each = from; each < to; each = addDays(each, 1)) days.push(each)
  return days
}

const isIn = (each: string) => (one: { from: string; to: string }) => one.from <= each && each < one.to

describe('a result agrees with looking at every day by itself', () => {
  test('"none open": whatever was open on whichever days, and whichever days nobody spoke for', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 2 }), (open, gaps) => {
        const facts = open.map((one) => aFact({ kind, ...one }))
        // The last day everyone speaks for ends the window, where that is at most two months ago.
        const days = daysFrom(openedOn, today)
        const unknown = days.filter((each) => gaps.some(isIn(each)))
        let told = today
        while (told > openedOn && unknown.includes(addDays(told, -1))) told = addDays(told, -1)
        const isWaitedFor = told >= addMonths(today, -2) && told >= addMonths(openedOn, 6)
        const to = isWaitedFor ? told : today
        const from = addMonths(to, -6)
        const window = days.filter((each) => from <= each && each < to)
        const isOpen = days.some((each) => each >= from && open.some(isIn(each)))
        const expected = isOpen ? 'not met' : window.some((each) => unknown.includes(each)) ? 'cannot tell' : 'met'
        assert.equal(judge('early-help', facts, gaps, kind), expected)
      }),
      { numRuns: 150 },
    )
  })

  test('"reduced": counted day by day in two windows of as many days', () => {
    fc.assert(
      fc.property(fc.array(day, { maxLength: 8 }), (happened) => {
        const days = daysFrom(windowFrom, today)
        const before = daysFrom(addDays(openedOn, -days.length), openedOn)
        const once = [...new Set(happened)]
        const [was, is] = [once.filter((each) => before.includes(each)), once.filter((each) => days.includes(each))]
        const facts = happened.map((from) => {
          return aFact({ kind: 'domestic-abuse-incident', role: 'victim', from, to: addDays(from, 1) })
        })
        const isLess = is.length <= was.length / 2
        const expected = was.length === 0 ? (is.length > 0 ? 'not met' : 'cannot tell') : isLess ? 'met' : 'not met'
        assert.equal(judge('domestic-abuse-call-out', facts, [], 'domestic-abuse-incident'), expected)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a result is about everyone the need was about', () => {
  const context = { edition, openedOn, asOf, coverage: bookWithout([], 'proven-offence') }
  const offence = (from: string) => aFact({ kind: 'proven-offence', role: 'offender', from, to: addDays(from, 1) })
  const brother = (facts: readonly Fact[]): CaseMember => ({
    ...aMember({ personId: 'ben', born: '2001-03-01', facts }),
    restricted: false,
  })

  test('someone who has turned eighteen since support began does not grow out of what they did', () => {
    const result = assessResult(
      'proven-offence-by-child',
      [brother(['2018-05-01', '2019-06-01'].map(offence))],
      context,
    )
    assert.equal(result.result, 'not met')
  })

  test('two children who each did something are two; what happened to a victim is nobody’s offence', () => {
    const ada: CaseMember = { ...aMember({ born: '2004-01-01', facts: [offence('2018-05-01')] }), restricted: false }
    const harmed = aFact({ kind: 'proven-offence', role: 'victim', from: '2019-06-01', to: '2019-06-02' })
    const result = assessResult('proven-offence-by-child', [ada, brother([offence('2018-05-01'), harmed])], context)
    assert.equal(result.result, 'met')
    assert.match(result.because, /: 2 from .*, 0 from /)
    assert.deepEqual(result.facts.result, [])
  })

  test('where someone’s records may not be used, nothing is met; what another shows still fails', () => {
    const ada: CaseMember = { ...aMember({ born: '2004-01-01', facts: [offence('2018-05-01')] }), restricted: false }
    const hidden: CaseMember = { ...brother([]), restricted: true }
    assert.equal(assessResult('proven-offence-by-child', [ada, hidden], context).result, 'cannot tell')
    const worse = { ...ada, ...aMember({ born: '2004-01-01', facts: ['2018-05-01', '2019-05-01'].map(offence) }) }
    assert.equal(assessResult('proven-offence-by-child', [worse, hidden], context).result, 'not met')
  })
})
