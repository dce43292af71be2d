import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import type { ComparisonOperator, Expression, Side } from '../../sql/expression.ts'
import { onlySideOf } from '../../sql/only-side-of.ts'
import { printSql } from '../../sql/print-sql.ts'
import { codeSource, compileNumber, lookUp, measureOf, numberSource } from './compile-number.ts'
import { compileValue } from './compile-value.ts'
import { pairCode, type PairCode, type PairContext } from './pair-code.ts'

/**
 * Source of a condition on two records. What is not known is neither true nor false, as in SQL, so both are written out:
 * AND is true when every part is, and false when any part is.
 */
export type TestCode = { readonly isTrue: () => string; readonly isFalse: () => string }

/** A condition on two records as a function; true only when it is known to hold. */
export type PairTest = (l: number, r: number) => boolean

/** Compiles a condition by itself. */
export function pairTest(expression: Expression, context: PairContext): PairTest {
  const code = pairCode(context)
  const test = compileTest(expression, code).isTrue()
  return code.settle(['l', 'r'], `return ${test}`) as PairTest
}

/** Compiles a condition for speed: equality by code, one-sided parts computed beforehand. */
export function compileTest(expression: Expression, code: PairCode): TestCode {
  const side = onlySideOf(expression)
  if (side !== undefined) return oneSidedTest(expression, side, code)
  switch (expression.kind) {
    case 'and':
    case 'or': {
      const parts = expression.of.map((clause) => compileTest(clause, code))
      const all = (which: keyof TestCode, word: string) => () => `(${parts.map((part) => part[which]()).join(word)})`
      return expression.kind === 'and'
        ? { isTrue: all('isTrue', ' && '), isFalse: all('isFalse', ' || ') }
        : { isTrue: all('isTrue', ' || '), isFalse: all('isFalse', ' && ') }
    }
    case 'not': {
      const { isTrue, isFalse } = compileTest(expression.of, code)
      return { isTrue: isFalse, isFalse: isTrue }
    }
    case 'compare':
      return compileComparison(expression, code) ?? anyTest(expression, code)
    case 'call': {
      const measured = measureOf(expression, code)
      if (measured === undefined) return anyTest(expression, code)
      const x = code.variable()
      return {
        isTrue: () => `((${x} = ${measured.measure()}) === ${x} && ${x} !== 0)`,
        isFalse: () => `${measured.measure()} === 0`,
      }
    }
    default:
      return anyTest(expression, code)
  }
}

/** A condition on one record is a column of true, false and not known. */
function oneSidedTest(expression: Expression, side: Side, code: PairCode): TestCode {
  const column = code.context.columns.columnOf(expression)
  const answers = Int8Array.from(column.values, (value) => (value === null ? -1 : value === true ? 1 : 0))
  const answer = lookUp(answers, column, side, code)
  return { isTrue: () => `${answer} === 1`, isFalse: () => `${answer} === 0` }
}

function compileComparison(expression: Extract<Expression, { kind: 'compare' }>, code: PairCode): TestCode | undefined {
  const { op } = expression
  const sideA = onlySideOf(expression.a)
  const sideB = onlySideOf(expression.b)
  if ((op === '=' || op === '<>') && sideA !== undefined && sideB !== undefined && sideA !== sideB) {
    const [forL, forR] = sideA === 'l' ? [expression.a, expression.b] : [expression.b, expression.a]
    const equal = equality(code.context.columns.columnOf(forL), code.context.columns.columnOf(forR), code)
    return op === '=' ? equal : { isTrue: equal.isFalse, isFalse: equal.isTrue }
  }
  const limit = limitOf(expression, code)
  if (limit !== undefined) return compareNumbers(op, () => limit.numberReaching(limit.limit), () => numberSource(limit.limit), code) // prettier-ignore
  const a = compileNumber(expression.a, code)
  const b = compileNumber(expression.b, code)
  return a === undefined || b === undefined ? undefined : compareNumbers(op, () => a, () => b, code) // prettier-ignore
}

function equality(forL: Column, forR: Column, code: PairCode): TestCode {
  const x = code.variable()
  const y = code.variable()
  const a = (): string => codeSource(forL, 'l', code)
  // The right record's code in the left column's terms; −1 for a value the left column never holds.
  const inTerms = forL === forR ? undefined : translated(forL, forR)
  const b = (): string => (inTerms === undefined ? codeSource(forR, 'r', code) : `${code.bind(inTerms)}[r]`)
  return {
    isTrue: () => `((${x} = ${a()}) === ${b()} && ${x} !== 0)`,
    isFalse: () => `((${x} = ${a()}) !== (${y} = ${b()}) && ${x} !== 0 && ${y} !== 0)`,
  }
}

function translated(into: Column, from: Column): Int32Array {
  const dictionary = dictionaryOf(into.values)
  const codeOf = Int32Array.from(from.values, (value) => dictionary.codeIfKnown(value))
  return from.codes.map((code) => codeOf[code] as number)
}

/** A number of two records held against a fixed limit, as most levels do. */
export type Limit = {
  readonly op: ComparisonOperator
  readonly limit: number
  /** Levels with the same number of the pair can be settled together. */
  readonly of: string
  /** The number, exact as far as this limit; beyond it anything else beyond it will do, which spares most of the work. */
  numberReaching(limit: number): string
}

export function limitOf(expression: Expression, code: PairCode): Limit | undefined {
  if (expression.kind !== 'compare' || expression.b.kind !== 'literal') return undefined
  const { op, a } = expression
  const limit = expression.b.value
  if (typeof limit !== 'number') return undefined
  const of = printSql(a, 'level')
  const measured = a.kind === 'call' ? measureOf(a, code) : undefined
  if (measured === undefined || op === '<>') {
    const number = compileNumber(a, code)
    return number === undefined ? undefined : { op, limit, of, numberReaching: () => number }
  }
  const side = op === '>=' || op === '>' ? 'at-least' : 'at-most'
  return { op, limit, of: `${side} ${of}`, numberReaching: (furthest) => measured.reaching(side, furthest) }
}

/** Every comparison with a NaN is false, which is how what is not known stays neither true nor false. */
export const OPERATORS: Readonly<Record<ComparisonOperator, string>> = {
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '=': '===',
  '<>': '!==',
}
const OPPOSITES: Readonly<Record<ComparisonOperator, ComparisonOperator>> = {
  '>=': '<',
  '<=': '>',
  '>': '<=',
  '<': '>=',
  '=': '<>',
  '<>': '=',
}

function compareNumbers(op: ComparisonOperator, a: () => string, b: () => string, code: PairCode): TestCode {
  const x = code.variable()
  const y = code.variable()
  const holds = (which: ComparisonOperator) => (): string =>
    which === '<>'
      ? `((${x} = ${a()}) !== (${y} = ${b()}) && ${x} === ${x} && ${y} === ${y})`
      : `${a()} ${OPERATORS[which]} ${b()}`
  return { isTrue: holds(op), isFalse: holds(OPPOSITES[op]) }
}

/** Whatever has no faster way is computed as it stands, pair by pair. */
function anyTest(expression: Expression, code: PairCode): TestCode {
  const at = { l: 0, r: 0 }
  const { functions, columns } = code.context
  const evaluate = compileValue(expression, {
    functions,
    readColumn: (reference) => {
      const { codes, values } = columns.columnOf(reference)
      const side = reference.side ?? 'l'
      return () => values[codes[at[side]] as number] ?? null
    },
  })
  const answer = (l: number, r: number): number => {
    at.l = l
    at.r = r
    const value = evaluate()
    return value === null ? -1 : value === true ? 1 : 0
  }
  return {
    isTrue: () => `${code.bind(answer)}(l, r) === 1`,
    isFalse: () => `${code.bind(answer)}(l, r) === 0`,
  }
}
