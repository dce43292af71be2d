import type { Value } from '../../columns/value.ts'
import { LinkageError } from '../../errors.ts'
import { compareValues } from '../../functions/compare-values.ts'
import { isBuiltIn } from '../../functions/built-in-functions.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import { itemAt } from '../../functions/list-functions.ts'
import { listOf } from '../../functions/set-similarity.ts'
import { textOf } from '../../functions/text-functions.ts'
import type { ColumnReference, Expression } from '../../sql/expression.ts'
import { castValue } from './cast-value.ts'

export type Evaluate = () => Value

export type CompileContext = {
  readonly functions: FunctionLibrary
  /** How to read a column of the record, or pair, that is at hand when the compiled expression runs. */
  readonly readColumn: (reference: ColumnReference) => Evaluate
  /** The list items that the lambdas around an expression are looking at. */
  readonly parameters?: ReadonlyMap<string, Evaluate>
}

/**
 * Turns an expression into a function that computes its value: the general way, right for everything and fast enough for
 * what runs once per distinct value. What runs once per pair has faster ways in `compile-test.ts`.
 */
export function compileValue(expression: Expression, context: CompileContext): Evaluate {
  const compile = (part: Expression): Evaluate => compileValue(part, context)
  switch (expression.kind) {
    case 'literal': {
      const { value } = expression
      return () => value
    }
    case 'column':
      return context.readColumn(expression)
    case 'compare': {
      const a = compile(expression.a)
      const b = compile(expression.b)
      const holds = ORDERINGS[expression.op]
      return () => {
        const x = a()
        const y = b()
        if (x === null || y === null) return null
        const order = compareValues(x, y)
        return Number.isNaN(order) ? null : holds(order)
      }
    }
    case 'arithmetic':
      return arithmetic(expression.op, compile(expression.a), compile(expression.b))
    case 'and':
      return junction(expression.of.map(compile), false)
    case 'or':
      return junction(expression.of.map(compile), true)
    case 'not': {
      const of = compile(expression.of)
      return () => {
        const value = of()
        return value === null ? null : value === false
      }
    }
    case 'negate': {
      const of = compile(expression.of)
      return () => {
        const value = of()
        return value === null ? null : -Number(value)
      }
    }
    case 'is-null': {
      const of = compile(expression.of)
      return () => of() === null
    }
    case 'case': {
      const branches = expression.branches.map(({ when, then }) => ({ when: compile(when), then: compile(then) }))
      const otherwise = compile(expression.otherwise)
      return () => {
        for (const { when, then } of branches) if (when() === true) return then()
        return otherwise()
      }
    }
    case 'cast': {
      const of = compile(expression.of)
      const { type } = expression
      return () => castValue(of(), type)
    }
    case 'list': {
      const items = expression.of.map(compile)
      return () => items.map((item) => item())
    }
    case 'subscript': {
      const of = compile(expression.of)
      const index = compile(expression.index)
      return () => {
        const list = of()
        const place = index()
        return list === null || place === null ? null : itemAt(list, Number(place))
      }
    }
    case 'call':
      return compileCall(expression, context)
    case 'parameter':
      return context.parameters?.get(expression.name) ?? (() => null)
    case 'lambda':
      throw new LinkageError(
        'sql-not-understood',
        'A lambda stands where a value was expected. Give it to list_transform or list_filter.',
      )
  }
}

const ORDERINGS = {
  '=': (order: number) => order === 0,
  '<>': (order: number) => order !== 0,
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
} as const

function arithmetic(op: '+' | '-' | '*' | '/' | '%' | '||', a: Evaluate, b: Evaluate): Evaluate {
  return () => {
    const x = a()
    const y = b()
    if (x === null || y === null) return null
    if (op === '||') return Array.isArray(x) ? [...(x as Value[]), ...listOf(y)] : textOf(x) + textOf(y)
    const result = compute(op, Number(x), Number(y))
    return Number.isNaN(result) ? null : result
  }
}

function compute(op: '+' | '-' | '*' | '/' | '%', x: number, y: number): number {
  if (op === '+') return x + y
  if (op === '-') return x - y
  if (op === '*') return x * y
  return op === '/' ? x / y : x % y
}

/** AND and OR over true, false and not known: a deciding clause wins, otherwise one unknown makes the whole unknown. */
function junction(clauses: readonly Evaluate[], deciding: boolean): Evaluate {
  return () => {
    let unknown = false
    for (const clause of clauses) {
      const value = clause()
      if (value === deciding) return deciding
      if (value === null) unknown = true
    }
    return unknown ? null : !deciding
  }
}

function compileCall(call: Extract<Expression, { kind: 'call' }>, context: CompileContext): Evaluate {
  if (isListFunction(call.name)) return compileListFunction(call, context)
  const args = call.args.map((argument) => compileValue(argument, context))
  const [first, second] = args as [Evaluate, Evaluate]
  switch (call.name) {
    case 'coalesce':
    case 'ifnull':
      return () => {
        for (const argument of args) {
          const value = argument()
          if (value !== null) return value
        }
        return null
      }
    case 'nullif':
      return () => {
        const value = first()
        const unless = second()
        return value !== null && unless !== null && compareValues(value, unless) === 0 ? null : value
      }
    case 'is_distinct_from':
      return () => {
        const a = first()
        const b = second()
        return a === null || b === null ? a !== b : compareValues(a, b) !== 0
      }
  }
  const definition = context.functions.get(call.name)
  if (definition === undefined) throw functionUnknown(call.name)
  if (definition.kind === 'pair') {
    const { prepare, compare } = definition
    return () => {
      const a = first()
      const b = second()
      return a === null || b === null ? null : compare(prepare(a), prepare(b))
    }
  }
  const { compute: run, nullsAllowed } = definition
  return () => {
    const values = args.map((argument) => argument())
    return nullsAllowed !== true && values.includes(null) ? null : run(...values)
  }
}

function functionUnknown(name: string): LinkageError {
  return new LinkageError(
    'sql-not-understood',
    `There is no function ${name}(). ${isBuiltIn(name) ? '' : 'Define it with defineFunction and give it to the engine and to readModel, or run the model on an engine that has it.'}`,
  )
}

function isListFunction(name: string): boolean {
  return /^(?:list|array)_(?:transform|filter)$|^flatten$/.test(name)
}

function compileListFunction(call: Extract<Expression, { kind: 'call' }>, context: CompileContext): Evaluate {
  const [listExpression, lambda] = call.args
  if (listExpression === undefined) throw functionUnknown(call.name)
  const list = compileValue(listExpression, context)
  if (call.name === 'flatten') {
    return () => {
      const lists = list()
      return lists === null ? null : listOf(lists).flatMap(listOf)
    }
  }
  if (lambda?.kind !== 'lambda') {
    throw new LinkageError('sql-not-understood', `${call.name}() takes a list and a lambda such as x -> x + 1.`)
  }
  let item: Value = null
  const parameters = new Map(context.parameters).set(lambda.parameter, () => item)
  const body = compileValue(lambda.body, { ...context, parameters })
  const keeps = call.name.endsWith('filter')
  return () => {
    const items = list()
    if (items === null) return null
    const outer = item
    const results: Value[] = []
    for (const each of listOf(items)) {
      item = each
      const result = body()
      if (!keeps) results.push(result)
      else if (result === true) results.push(each)
    }
    item = outer
    return results
  }
}
