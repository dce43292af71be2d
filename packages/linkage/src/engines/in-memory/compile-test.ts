import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import { asksForSharedItems, sharedItems } from '../../functions/similarity-functions.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import { sidesOf, type Expression, type Side } from '../../sql/expression.ts'
import { compileValue } from './compile-value.ts'
import type { DerivedColumns } from './derived-columns.ts'
import type { PairMeasures } from './pair-measures.ts'
import type { PairMeasure } from './pair-memo.ts'

/** A condition on two records: 1 when it holds, 0 when it does not, −1 when that is not known. */
export type PairTest = (l: number, r: number) => number

/** A number from two records; NaN when it is not known. */
type PairNumber = (l: number, r: number) => number

export type PairContext = {
  readonly functions: FunctionLibrary
  readonly columns: DerivedColumns
  readonly measures: PairMeasures
}

/** Compiles a condition for speed: equality by code, measures remembered, one-sided parts computed beforehand. */
export function compileTest(expression: Expression, context: PairContext): PairTest {
  const side = onlySideOf(expression)
  if (side !== undefined) return oneSidedTest(expression, side, context)
  switch (expression.kind) {
    case 'and':
      return allOf(expression.of.map((clause) => compileTest(clause, context)))
    case 'or':
      return anyOf(expression.of.map((clause) => compileTest(clause, context)))
    case 'not': {
      const of = compileTest(expression.of, context)
      return (l, r) => {
        const result = of(l, r)
        return result === -1 ? -1 : 1 - result
      }
    }
    case 'compare':
      return compileComparison(expression, context) ?? anyTest(expression, context)
    case 'call': {
      const measured = measureOf(expression, context)
      if (measured === undefined) return anyTest(expression, context)
      return (l, r) => {
        const result = measured.measure(l, r)
        return Number.isNaN(result) ? -1 : result === 0 ? 0 : 1
      }
    }
    default:
      return anyTest(expression, context)
  }
}

function allOf(clauses: readonly PairTest[]): PairTest {
  const [a, b, ...more] = clauses as [PairTest, PairTest, ...PairTest[]]
  if (more.length > 0) return allOf([allOf([a, b]), ...more])
  return (l, r) => {
    const first = a(l, r)
    if (first === 0) return 0
    const second = b(l, r)
    return second === 0 ? 0 : first === -1 || second === -1 ? -1 : 1
  }
}

function anyOf(clauses: readonly PairTest[]): PairTest {
  const [a, b, ...more] = clauses as [PairTest, PairTest, ...PairTest[]]
  if (more.length > 0) return anyOf([anyOf([a, b]), ...more])
  return (l, r) => {
    const first = a(l, r)
    if (first === 1) return 1
    const second = b(l, r)
    return second === 1 ? 1 : first === -1 || second === -1 ? -1 : 0
  }
}

/** A condition on one record is a column of true, false and not known. */
function oneSidedTest(expression: Expression, side: Side, context: PairContext): PairTest {
  const column = context.columns.columnOf(expression)
  const answers = Int8Array.from(column.values, (value) => (value === null ? -1 : value === true ? 1 : 0))
  const { codes } = column
  return side === 'l' ? (l) => answers[codes[l] as number] as number : (_, r) => answers[codes[r] as number] as number
}

function compileComparison(
  expression: Extract<Expression, { kind: 'compare' }>,
  context: PairContext,
): PairTest | undefined {
  const { op } = expression
  const sideA = onlySideOf(expression.a)
  const sideB = onlySideOf(expression.b)
  if ((op === '=' || op === '<>') && sideA !== undefined && sideB !== undefined && sideA !== sideB) {
    const [forL, forR] = sideA === 'l' ? [expression.a, expression.b] : [expression.b, expression.a]
    return equality(context.columns.columnOf(forL), context.columns.columnOf(forR), op === '=' ? 1 : 0)
  }
  const a = compileNumber(expression.a, context)
  const b = compileNumber(expression.b, context)
  if (a === undefined || b === undefined) return undefined
  if (expression.b.kind !== 'literal') return compareNumbers(op, a, b)
  const limit = Number(expression.b.value)
  const measured = expression.a.kind === 'call' ? measureOf(expression.a, context) : undefined
  return unlessOutOfReach(op, limit, measured, compareWithLimit(op, a, limit))
}

/** Asks the measure's quick bound first: most pairs are nothing alike, and the bound shows it. */
function unlessOutOfReach(op: string, limit: number, measured: Measured | undefined, test: PairTest): PairTest {
  const { atMost, atLeast } = measured ?? {}
  if (atMost !== undefined && (op === '>=' || op === '>')) {
    return (l, r) => (atMost(l, r) < limit ? 0 : test(l, r))
  }
  if (atLeast !== undefined && (op === '<=' || op === '<' || op === '=')) {
    return (l, r) => (atLeast(l, r) > limit ? 0 : test(l, r))
  }
  return test
}

function equality(forL: Column, forR: Column, whenEqual: 0 | 1): PairTest {
  const codesL = forL.codes
  const whenDifferent = 1 - whenEqual
  // The right record's code in the left column's terms; −1 for a value the left column never holds.
  const codesR = forL === forR ? forR.codes : translated(forL, forR)
  return (l, r) => {
    const a = codesL[l] as number
    const b = codesR[r] as number
    if (a === 0 || b === 0) return -1
    return a === b ? whenEqual : whenDifferent
  }
}

function translated(into: Column, from: Column): Int32Array {
  const dictionary = dictionaryOf(into.values)
  const codeOf = Int32Array.from(from.values, (value) => dictionary.codeIfKnown(value))
  return from.codes.map((code) => codeOf[code] as number)
}

function compareWithLimit(op: string, a: PairNumber, limit: number): PairTest {
  switch (op) {
    case '>=':
      return (l, r) => answer(a(l, r), (x) => x >= limit)
    case '<=':
      return (l, r) => answer(a(l, r), (x) => x <= limit)
    case '>':
      return (l, r) => answer(a(l, r), (x) => x > limit)
    case '<':
      return (l, r) => answer(a(l, r), (x) => x < limit)
    case '=':
      return (l, r) => answer(a(l, r), (x) => x === limit)
    default:
      return (l, r) => answer(a(l, r), (x) => x !== limit)
  }
}

function answer(x: number, holds: (x: number) => boolean): number {
  return Number.isNaN(x) ? -1 : holds(x) ? 1 : 0
}

function compareNumbers(op: string, a: PairNumber, b: PairNumber): PairTest {
  return (l, r) => compareWithLimit(op, a, b(l, r))(l, r)
}

/** Undefined when the expression is not plainly a number of two records. */
function compileNumber(expression: Expression, context: PairContext): PairNumber | undefined {
  if (expression.kind === 'literal') {
    const { value } = expression
    return typeof value === 'number' ? () => value : undefined
  }
  const side = onlySideOf(expression)
  if (side !== undefined) return oneSidedNumber(expression, side, context)
  if (expression.kind === 'call') {
    if (expression.name === 'abs') {
      const of = expression.args[0] === undefined ? undefined : compileNumber(expression.args[0], context)
      return of === undefined ? undefined : (l, r) => Math.abs(of(l, r))
    }
    return measureOf(expression, context)?.measure
  }
  if (expression.kind === 'arithmetic' && (expression.op === '-' || expression.op === '+')) {
    const a = compileNumber(expression.a, context)
    const b = compileNumber(expression.b, context)
    if (a === undefined || b === undefined) return undefined
    return expression.op === '-' ? (l, r) => a(l, r) - b(l, r) : (l, r) => a(l, r) + b(l, r)
  }
  return undefined
}

/** Only for a column that holds nothing but numbers, so that text is never read as one by accident. */
function oneSidedNumber(expression: Expression, side: Side, context: PairContext): PairNumber | undefined {
  const { codes, values } = context.columns.columnOf(expression)
  if (!values.every((value): value is number | null => value === null || typeof value === 'number')) return undefined
  const numbers = Float64Array.from(values, (value) => value ?? Number.NaN)
  return side === 'l' ? (l) => numbers[codes[l] as number] as number : (_, r) => numbers[codes[r] as number] as number
}

/** A measure between one value of each record, with bounds that are NaN, and so exclude nothing, for what is not known. */
type Measured = {
  readonly measure: PairNumber
  readonly atMost: PairNumber | undefined
  readonly atLeast: PairNumber | undefined
}

function measureOf(call: Extract<Expression, { kind: 'call' }>, context: PairContext): Measured | undefined {
  const [only] = call.args
  const intersection = only?.kind === 'call' && asksForSharedItems(call.name, only.name) ? only : undefined
  const definition = intersection === undefined ? context.functions.get(call.name) : sharedItems
  const [a, b] = intersection?.args ?? call.args
  if (definition?.kind !== 'pair' || a === undefined || b === undefined) return undefined
  const sideA = onlySideOf(a)
  const sideB = onlySideOf(b)
  if (sideA === undefined || sideB === undefined || sideA === sideB) return undefined
  const columnA = context.columns.columnOf(a)
  const columnB = context.columns.columnOf(b)
  const { measure, atMost, atLeast } = context.measures.between(definition, columnA, columnB)
  const onRecords = (of: PairMeasure): PairNumber => {
    const codesA = columnA.codes
    const codesB = columnB.codes
    return sideA === 'l'
      ? (l, r) => of(codesA[l] as number, codesB[r] as number)
      : (l, r) => of(codesA[r] as number, codesB[l] as number)
  }
  const known =
    (of: PairMeasure): PairMeasure =>
    (x, y) =>
      x === 0 || y === 0 ? Number.NaN : of(x, y)
  return {
    measure: onRecords(measure),
    atMost: atMost && onRecords(known(atMost)),
    atLeast: atLeast && onRecords(known(atLeast)),
  }
}

/** Whatever has no faster way is computed as it stands, pair by pair. */
function anyTest(expression: Expression, context: PairContext): PairTest {
  const at = { l: 0, r: 0 }
  const evaluate = compileValue(expression, {
    functions: context.functions,
    readColumn: (reference) => {
      const { codes, values } = context.columns.columnOf(reference)
      const side = reference.side ?? 'l'
      return () => values[codes[at[side]] as number] ?? null
    },
  })
  return (l, r) => {
    at.l = l
    at.r = r
    const value = evaluate()
    return value === null ? -1 : value === true ? 1 : 0
  }
}

function onlySideOf(expression: Expression): Side | undefined {
  const sides = sidesOf(expression)
  return sides.size === 1 ? [...sides][0] : undefined
}
