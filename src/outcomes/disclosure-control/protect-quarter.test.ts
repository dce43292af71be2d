import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attackQuarters } from './attack-quarters.ts'
import { foundOut, type PrintedQuarter } from '../testing/attack-printed.ts'
import { protectQuarter, type ProtectedQuarter, type QuarterCounts } from './protect-quarter.ts'
import { showTable } from './protect-table.ts'
import { hiddenUpTo, type Range, type ShownCount } from './protection.ts'
import { checkAreProtected, markStages, protectStages, stages } from './stages.ts'

const headlines = ['school', 'health']
const columns = ['met', 'not met', 'cannot tell']

/** What one quarter adds: families that reach each stage, families with a first result, and results that change. */
type Change = {
  readonly reach: readonly number[]
  readonly judged: readonly number[]
  readonly moves: readonly number[]
}

const changes = (most: number) =>
  fc.array(
    fc.record<Change>({
      reach: fc.array(fc.integer({ min: 0, max: most }), { minLength: 4, maxLength: 4 }),
      judged: fc.array(fc.integer({ min: 0, max: most }), { minLength: 6, maxLength: 6 }),
      moves: fc.array(fc.integer({ min: 0, max: most }), { minLength: 6, maxLength: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )

const histories = fc.oneof(changes(4), changes(9), changes(20), changes(60))

/** Quarters of one programme as they can follow each other: stages fill from the one before, results are of the supported. */
function quartersOf(history: readonly Change[]): readonly QuarterCounts[] {
  const reached = [0, 0, 0, 0]
  const cells = headlines.map(() => [0, 0, 0])
  return history.map(({ reach, judged, moves }, quarter) => {
    reached.forEach((count, at) => (reached[at] = Math.min(count + reach[at]!, at === 0 ? Infinity : reached[at - 1]!)))
    cells.forEach((row, at) =>
      row.forEach((_, column) => {
        const left = reached[2]! - row.reduce((total, count) => total + count, 0)
        row[column]! += Math.min(left, judged[at * 3 + column]!)
        const moved = Math.min(row[column]!, moves[at * 3 + column]!)
        row[column]! -= moved
        row[(column + 1) % 3]! += moved
      }),
    )
    const [identified, offered, supported, closed] = reached as [number, number, number, number]
    return {
      asOf: `2019-0${quarter + 1}`,
      framework: 'programme',
      edition: '1',
      resultsAsOf: null,
      stages: { identified, offered, supported, closed },
      results: { rows: headlines, columns, counts: cells.map((row) => [...row]) },
    }
  })
}

function published(quarters: readonly QuarterCounts[]): readonly ProtectedQuarter[] {
  return quarters.reduce<readonly ProtectedQuarter[]>((shown, one) => [...shown, protectQuarter(one, shown)], [])
}

/** What is printed of a row in each quarter. */
function printed(quarters: readonly ProtectedQuarter[], row: number): readonly PrintedQuarter[] {
  return quarters.map(({ asOf, stages: shown, results }) => ({ asOf, stages: shown, cells: results.cells[row]! }))
}

test('whoever subtracts all quarters from each other learns no hidden number, and undoes no rounding', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const quarters = published(quartersOf(history))
      for (const row of headlines.keys()) assert.deepEqual(foundOut(printed(quarters, row)), [])
    }),
    { numRuns: 60 },
  )
})

test('without the look back over earlier quarters someone who subtracts would find a number out', () => {
  // 18 and 18 families had a result; a quarter later 12, 12 and 12, the same families: so there was no third kind before.
  const supported = { identified: 100, offered: 80, supported: 60, closed: 60 }
  const one = quarterOf('2019-03', [18, 18, 0], supported)
  const two = quarterOf('2019-06', [12, 12, 12], supported)
  const carelessly = [shownCarelessly(one, ['cannot tell']), shownCarelessly(two, [])]
  assert.ok(attackQuarters(carelessly).some(({ asOf, row }) => asOf === '2019-03' && row === 'school'))
  assert.ok(foundOut(printed(carelessly, 0)).includes('2019-03 cell 2: 0 to 0'))
  assert.deepEqual(attackQuarters(published([one, two])), [])
})

test('the families supported do not give away the small number among their results', () => {
  const counts = { identified: 60, offered: 40, supported: 17, closed: 17 }
  const quarter = quarterOf('2019-03', [8, 8, 1], counts)
  const carelessly = shownCarelessly(quarter, ['cannot tell'])
  assert.equal(attackQuarters([carelessly]).length, 1)
  assert.ok(protectQuarter(quarter, []).results.cells[0]!.filter((cell) => cell === 'hidden').length >= 2)
})

test('nobody can tell that in a quarter only a few families reached a stage', () => {
  fc.assert(
    fc.property(histories, (history) => {
      const quarters = published(quartersOf(history))
      for (const stage of stages) {
        for (const [at, one] of quarters.slice(1).entries()) {
          const [before, after] = [rangeOf(quarters[at]!.stages[stage]), rangeOf(one.stages[stage])]
          const least = Math.max(0, after.least - before.most)
          const most = after.most - before.least
          assert.ok(least === 0 || most > hiddenUpTo)
          assert.ok(most - least >= 4)
        }
      }
    }),
  )
})

test('a stage never shows fewer than the quarter before, so that nobody sees someone ask not to be counted', () => {
  const before = protectStages({ identified: 23, offered: 13, supported: 8, closed: 0 })
  const after = protectStages({ identified: 22, offered: 12, supported: 7, closed: 0 }, before)
  assert.deepEqual({ ...after }, { identified: 25, offered: 15, supported: 10, closed: 'hidden' })
})

test('stages that did not go through disclosure control are refused where they would be shown', () => {
  const made = protectStages({ identified: 20, offered: 8, supported: 7, closed: 0 })
  assert.equal(checkAreProtected(made), made)
  assert.throws(() => checkAreProtected({ ...made }), { code: 'not-a-protected-table' })
  assert.throws(() => markStages({ ...made, closed: 3 }), { code: 'not-a-protected-table' })
})

function quarterOf(asOf: string, school: readonly number[], counts: QuarterCounts['stages']): QuarterCounts {
  const results = { rows: headlines, columns, counts: [school, [0, 0, 0]] }
  return { asOf, framework: 'programme', edition: '1', resultsAsOf: null, stages: counts, results }
}

/** A quarter shown with nothing hidden in its first row but what is named, and nothing shown in its second. */
function shownCarelessly(quarter: QuarterCounts, hidden: readonly string[]): ProtectedQuarter {
  const places = columns.flatMap((column, at) => [
    { row: 1, column: at },
    ...(hidden.includes(column) ? [{ row: 0, column: at }] : []),
  ])
  return { ...quarter, stages: protectStages(quarter.stages), results: showTable(quarter.results, places) }
}

function rangeOf(cell: ShownCount): Range {
  return cell === 'hidden' ? { least: 0, most: hiddenUpTo } : { least: cell - 2, most: cell + 2 }
}
