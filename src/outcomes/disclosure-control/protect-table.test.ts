import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { attackTable } from './attack-table.ts'
import { hiddenCells, isSafe } from './complementary-cells.ts'
import { protectTable, showTable } from './protect-table.ts'
import { hiddenUpTo, isSmall } from './protection.ts'
import { checkIsProtected, markProtected, type ProtectedTable } from './protected-table.ts'
import { placesOf, withTotals, type Place, type TwoWayCounts } from './two-way-counts.ts'

function counted(counts: readonly (readonly number[])[]): TwoWayCounts {
  return {
    rows: counts.map((_, row) => `row ${row}`),
    columns: counts[0]!.map((_, column) => `column ${column}`),
    counts,
  }
}

function has(places: readonly Place[], row: number, column: number): boolean {
  return places.some((place) => place.row === row && place.column === column)
}

const counts = (rows: number, columns: number, most: number) =>
  fc.array(fc.array(fc.integer({ min: 0, max: most }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  })

const tables = fc.oneof(
  counts(2, 2, 14),
  counts(3, 2, 30),
  counts(3, 3, 40),
  counts(6, 3, 60),
  counts(6, 3, 12),
  counts(10, 3, 200),
)

test('one small cell of four regions by sex hides three more, those with the least families in them', () => {
  const regions = counted([
    [2, 18],
    [19, 14],
    [10, 12],
    [14, 11],
  ])
  const hidden = hiddenCells(withTotals(regions))
  assert.equal(hidden.length, 4)
  for (const [row, column] of [
    [0, 0],
    [0, 1],
    [2, 0],
    [2, 1],
  ] as const)
    assert.ok(has(hidden, row, column))
  assert.deepEqual(attackTable(withTotals(regions), hidden)[0], { least: 0, most: 12 })
})

test('three is hidden, the rest is rounded to five, and totals add only what is shown', () => {
  const table = showTable(
    counted([
      [3, 8, 16, 23],
      [18, 23, 31, 44],
    ]),
    [{ row: 0, column: 0 }],
  )
  assert.deepEqual(table.cells, [
    ['hidden', 10, 15, 25],
    [20, 25, 30, 45],
  ])
  assert.deepEqual(table.rowTotals, [50, 120])
  assert.deepEqual(table.columnTotals, [20, 35, 45, 70])
})

test('none is hidden like seven: nobody can tell that every family of a group had the same result', () => {
  const table = protectTable(
    counted([
      [0, 12, 0],
      [20, 30, 40],
      [25, 35, 45],
    ]),
  )
  assert.equal(table.cells[0]![0], 'hidden')
  assert.equal(table.cells[0]![2], 'hidden')
})

test('where no families are there is nothing to show, totals included', () => {
  const table = protectTable(
    counted([
      [0, 0],
      [0, 0],
    ]),
  )
  assert.deepEqual(
    [...table.cells.flat(), ...table.rowTotals, ...table.columnTotals, table.total],
    Array(9).fill('hidden'),
  )
})

test('in any table no small cell can be told apart from any other number up to seven, whatever totals someone knows', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const table = withTotals(counted(cells))
      const hidden = hiddenCells(table)
      const bounds = attackTable(table, hidden)
      for (const [index, { row, column }] of hidden.entries()) {
        const { least, most } = bounds[index]!
        const count = table[row]![column]!
        assert.ok(least <= count && count <= most)
        if (isSmall(count)) assert.ok(least === 0 && most >= hiddenUpTo)
        else assert.ok(most - least >= hiddenUpTo)
      }
      for (const { row, column } of placesOf(table)) {
        if (isSmall(table[row]![column]!)) assert.ok(has(hidden, row, column))
      }
    }),
    { numRuns: 60 },
  )
})

test('no cell is hidden needlessly: without any one of those hidden for another’s sake, the attacker wins', () => {
  fc.assert(
    fc.property(tables, (cells) => {
      const table = withTotals(counted(cells))
      const hidden = hiddenCells(table)
      for (const place of hidden.filter(({ row, column }) => !isSmall(table[row]![column]!))) {
        const fewer = hidden.filter((one) => one !== place)
        const wins = attackTable(table, fewer).some(({ least, most }, index) => {
          const { row, column } = fewer[index]!
          return isSmall(table[row]![column]!) ? least > 0 || most < hiddenUpTo : most - least < hiddenUpTo
        })
        assert.ok(wins)
      }
    }),
    { numRuns: 40 },
  )
})

test('what the search holds safe and what the attacker can do agree, for any choice of hidden cells', () => {
  const choice = fc.tuple(counts(3, 3, 20), fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }))
  fc.assert(
    fc.property(choice, ([cells, chosen]) => {
      const table = withTotals(counted(cells))
      const hidden = placesOf(table).filter((_, index) => chosen[index])
      const resists = attackTable(table, hidden).every(({ least, most }, index) => {
        const { row, column } = hidden[index]!
        return isSmall(table[row]![column]!) ? least === 0 && most >= hiddenUpTo : most - least >= hiddenUpTo
      })
      assert.equal(isSafe(table, hidden), resists)
    }),
    { numRuns: 300 },
  )
})

test('a table that did not go through disclosure control is refused where it would be shown', () => {
  const made = protectTable(
    counted([
      [20, 30],
      [40, 50],
    ]),
  )
  assert.equal(checkIsProtected(made), made)
  assert.throws(() => checkIsProtected({ ...made }), { code: 'not-a-protected-table' })
  const exact = {
    ...made,
    cells: [
      [20, 30],
      [40, 3],
    ],
  } as ProtectedTable
  assert.throws(() => markProtected(exact), { code: 'not-a-protected-table' })
  assert.throws(() => markProtected({ ...made, rowTotals: [55, 90] }), { code: 'not-a-protected-table' })
})

test('a table that is too large to be sure of is refused, and so is one that is not a table', () => {
  const wide = counted([Array<number>(30).fill(9), Array<number>(30).fill(9)])
  assert.throws(() => protectTable(wide), { code: 'table-too-large' })
  assert.throws(() => protectTable({ ...counted([[1, 2]]), columns: ['one'] }), { code: 'not-a-table' })
  assert.throws(() => protectTable(counted([[1.5, 2]])), { code: 'not-a-table' })
})
