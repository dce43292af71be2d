import type { Range } from './protection.ts'

/** What someone knows of some numbers, none of which is below nought: sums that are exact, and sums that are not above. */
export type LinearSystem = {
  readonly variables: number
  readonly equal: readonly Known[]
  readonly atMost?: readonly Known[]
}

/** A sum of variables, each with its coefficient, and what it comes to. */
export type Known = { readonly sum: ReadonlyMap<number, number>; readonly is: number }

/**
 * The least and the most each number can be, by the simplex method with Bland's rule, which always ends. Undefined where
 * nothing fits. Sums over the rows and columns of a table have whole numbers at their corners, so the bounds are those of
 * whole numbers too.
 */
export function linearBounds(system: LinearSystem): readonly Range[] | undefined {
  const start = feasible(system)
  if (start === undefined) return undefined
  return Array.from({ length: system.variables }, (_, variable) => ({
    least: optimise(copyOf(start), variable, 1),
    most: 0 - optimise(copyOf(start), variable, -1),
  }))
}

/** Each row: coefficients of every variable, then what they come to; `basis` names the variable each row stands for. */
type Tableau = { readonly rows: number[][]; readonly basis: number[]; readonly width: number }

const nothing = 1e-9

function feasible({ variables, equal, atMost = [] }: LinearSystem): Tableau | undefined {
  const known = [...equal, ...atMost]
  const width = variables + atMost.length
  const rows = known.map(({ sum, is }, index) => {
    const row = new Array<number>(width + known.length + 1).fill(0)
    for (const [variable, coefficient] of sum) row[variable] = coefficient
    if (index >= equal.length) row[variables + index - equal.length] = 1
    row[row.length - 1] = is
    const signed = is < 0 ? row.map((value) => -value) : row
    signed[width + index] = 1
    return signed
  })
  const tableau: Tableau = { rows, basis: known.map((_, index) => width + index), width: width + known.length }
  const cost = new Array<number>(tableau.width + 1).fill(0).map((_, column) => {
    const total = rows.reduce((value, row) => value + row[column]!, 0)
    return column >= width && column < tableau.width ? 0 : -total
  })
  descend(tableau, cost)
  if (Math.abs(cost.at(-1)!) > nothing) return undefined
  return withoutArtificial(tableau, width)
}

/** Numbers that were only there to begin with leave; a row that says nothing new goes with them. */
function withoutArtificial(tableau: Tableau, width: number): Tableau {
  const kept = tableau.rows.flatMap((row, index) => {
    if (tableau.basis[index]! < width) return [index]
    const column = row.slice(0, width).findIndex((value) => Math.abs(value) > nothing)
    if (column === -1) return []
    pivot(tableau, index, column)
    return [index]
  })
  return {
    rows: kept.map((index) => [...tableau.rows[index]!.slice(0, width), tableau.rows[index]!.at(-1)!]),
    basis: kept.map((index) => tableau.basis[index]!),
    width,
  }
}

/** The least of a variable (times a sign) from a tableau that fits. */
function optimise(tableau: Tableau, variable: number, sign: 1 | -1): number {
  const cost = new Array<number>(tableau.width + 1).fill(0)
  cost[variable] = sign
  const row = tableau.rows[tableau.basis.indexOf(variable)]
  if (row !== undefined) for (const [column, value] of row.entries()) cost[column]! -= sign * value
  return descend(tableau, cost) ? 0 - cost.at(-1)! : -Infinity
}

/** @returns false where there is no least */
function descend(tableau: Tableau, cost: number[]): boolean {
  for (;;) {
    const column = cost.findIndex((value, index) => index < tableau.width && value < -nothing)
    if (column === -1) return true
    const leaving = leavingRow(tableau, column)
    if (leaving === undefined) return false
    pivot(tableau, leaving, column)
    subtract(cost, tableau.rows[leaving]!, cost[column]!)
  }
}

function leavingRow({ rows, basis }: Tableau, column: number): number | undefined {
  let leaving: number | undefined
  let least = Infinity
  for (const [index, row] of rows.entries()) {
    if (row[column]! <= nothing) continue
    const ratio = row.at(-1)! / row[column]!
    const isTied = leaving !== undefined && Math.abs(ratio - least) <= nothing
    if (ratio < least - nothing || (isTied && basis[index]! < basis[leaving!]!)) {
      leaving = index
      least = Math.min(ratio, least)
    }
  }
  return leaving
}

function pivot({ rows, basis }: Tableau, leaving: number, column: number): void {
  const row = rows[leaving]!
  const by = row[column]!
  for (const index of row.keys()) row[index]! /= by
  for (const [index, other] of rows.entries()) if (index !== leaving) subtract(other, row, other[column]!)
  basis[leaving] = column
}

function subtract(from: number[], row: readonly number[], times: number): void {
  if (times === 0) return
  for (const index of from.keys()) from[index]! -= times * row[index]!
}

function copyOf({ rows, basis, width }: Tableau): Tableau {
  return { rows: rows.map((row) => [...row]), basis: [...basis], width }
}
