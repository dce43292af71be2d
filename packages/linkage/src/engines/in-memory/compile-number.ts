import type { Column } from '../../columns/column.ts'
import type { PairFunction } from '../../functions/linkage-function.ts'
import { asksForSharedItems, sharedItems } from '../../functions/similarity-functions.ts'
import type { Expression, Side } from '../../sql/expression.ts'
import { onlySideOf } from '../../sql/only-side-of.ts'
import type { PairCode } from './pair-code.ts'
import { remembered, type PairMeasure } from './pair-memo.ts'

/** Source of a number of two records, NaN when it is not known; undefined when the expression is not plainly one. */
export function compileNumber(expression: Expression, code: PairCode): string | undefined {
  if (expression.kind === 'literal') {
    return typeof expression.value === 'number' ? numberSource(expression.value) : undefined
  }
  const side = onlySideOf(expression)
  if (side !== undefined) return oneSidedNumber(expression, side, code)
  if (expression.kind === 'call') {
    if (expression.name !== 'abs') return measureOf(expression, code)?.measure()
    const of = expression.args[0] === undefined ? undefined : compileNumber(expression.args[0], code)
    return of && `${code.bind(Math.abs)}(${of})`
  }
  if (expression.kind === 'arithmetic' && (expression.op === '-' || expression.op === '+')) {
    const a = compileNumber(expression.a, code)
    const b = compileNumber(expression.b, code)
    return a && b && `(${a} ${expression.op} ${b})`
  }
  return undefined
}

export function numberSource(number: number): string {
  return number < 0 || Object.is(number, -0) ? `(${number})` : String(number)
}

/** Source of a record's code in a column. */
export function codeSource(column: Column, side: Side, code: PairCode): string {
  return column === code.context.vocabulary ? side : `${code.bind(column.codes)}[${side}]`
}

/** Source of what a table says of a record's code; in a vocabulary, where records are few, looked up beforehand. */
export function lookUp(table: Int8Array | Float64Array, column: Column, side: Side, code: PairCode): string {
  if (code.context.vocabulary === undefined) return `${code.bind(table)}[${codeSource(column, side, code)}]`
  const ofRecord =
    table instanceof Int8Array ? new Int8Array(column.codes.length) : new Float64Array(column.codes.length)
  column.codes.forEach((each, record) => {
    ofRecord[record] = table[each] as number
  })
  return `${code.bind(ofRecord)}[${side}]`
}

/** Only for a column that holds nothing but numbers, so that text is never read as one by accident. */
function oneSidedNumber(expression: Expression, side: Side, code: PairCode): string | undefined {
  const column = code.context.columns.columnOf(expression)
  const { values } = column
  if (!values.every((value): value is number | null => value === null || typeof value === 'number')) return undefined
  const numbers = new Float64Array(values.length)
  values.forEach((value, code) => (numbers[code] = value ?? Number.NaN))
  return lookUp(numbers, column, side, code)
}

/** A measure between one value of each record. */
export type Measured = {
  measure(): string
  /**
   * The same where it is at least, or at most, the limit; anything else beyond the limit. Most pairs are nothing alike,
   * and that is seen without measuring.
   */
  reaching(side: 'at-least' | 'at-most', limit: number): string
}

export function measureOf(call: Extract<Expression, { kind: 'call' }>, code: PairCode): Measured | undefined {
  const { functions, columns, prepared } = code.context
  const [only] = call.args
  const intersection = only?.kind === 'call' && asksForSharedItems(call.name, only.name) ? only : undefined
  const definition = intersection === undefined ? functions.get(call.name) : sharedItems
  const [a, b] = intersection?.args ?? call.args
  if (definition?.kind !== 'pair' || a === undefined || b === undefined) return undefined
  const sideA = onlySideOf(a)
  const sideB = onlySideOf(b)
  if (sideA === undefined || sideB === undefined || sideA === sideB) return undefined
  const columnA = columns.columnOf(a)
  const columnB = columns.columnOf(b)
  const x = code.variable()
  const y = code.variable()
  const unlessNull = (measured: string): string =>
    `(${x} = ${codeSource(columnA, sideA, code)}, ${y} = ${codeSource(columnB, sideB, code)}, ${x} === 0 || ${y} === 0 ? NaN : ${measured})`
  const { onTexts } = definition
  if (onTexts === undefined) {
    const { measure, reaching } = measureOfFunction(definition, columnA, columnB, code)
    return {
      measure: () => unlessNull(`${code.bind(measure)}(${x}, ${y})`),
      reaching: (side, limit) => unlessNull(`${code.bind(reaching(side, limit))}(${x}, ${y})`),
    }
  }
  const onValues = (limit: number): string =>
    unlessNull(
      `${code.bind(onTexts)}(${code.bind(prepared.textsOf(columnA))}, ${x}, ${code.bind(prepared.textsOf(columnB))}, ${y}, ${numberSource(limit)})`,
    )
  return { measure: () => onValues(Number.NaN), reaching: (_, limit) => onValues(limit) }
}

function measureOfFunction(
  definition: PairFunction,
  columnA: Column,
  columnB: Column,
  code: PairCode,
): { measure: PairMeasure; reaching(side: 'at-least' | 'at-most', limit: number): PairMeasure } {
  const { compare, symmetric, atMost, atLeast } = definition
  const valuesA = code.context.prepared.of(definition, columnA)
  const valuesB = code.context.prepared.of(definition, columnB)
  const compute: PairMeasure = (a, b) => {
    const result = compare(valuesA[a], valuesB[b])
    return result === null ? Number.NaN : Number(result)
  }
  const kept = remembered(compute, valuesA.length * valuesB.length)
  const measure: PairMeasure = symmetric && columnA === columnB ? (a, b) => (a > b ? kept(b, a) : kept(a, b)) : kept
  return {
    measure,
    reaching(side, limit) {
      if (side === 'at-least' && atMost !== undefined)
        return (a, b) => (atMost(valuesA[a], valuesB[b]) < limit ? Number.NEGATIVE_INFINITY : measure(a, b))
      if (side === 'at-most' && atLeast !== undefined)
        return (a, b) => (atLeast(valuesA[a], valuesB[b]) > limit ? Number.POSITIVE_INFINITY : measure(a, b))
      return measure
    },
  }
}
