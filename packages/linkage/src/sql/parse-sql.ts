import type { Expression, SqlDialectOfSides } from './expression.ts'
import { valueParser } from './parse-value.ts'
import { tokenCursor } from './token-cursor.ts'

/**
 * Reads one SQL expression. Precedence, loosest first: or · and · not · comparisons, is, in, between, like · `||` ·
 * `+ -` · `* / %` · unary minus · `::type` and `[index]`.
 */
export function parseSql(sql: string, sides: SqlDialectOfSides): Expression {
  const cursor = tokenCursor(sql)
  const { peek, isWord, isSymbol, takeWord, takeSymbol, expectWord, expectSymbol, skip } = cursor
  const { value, typeName, list } = valueParser(cursor, { sides, whole: or })
  const expression = or()
  if (peek().kind !== 'end') cursor.fail(`${JSON.stringify(peek().text)} was not expected`)
  return expression

  function or(): Expression {
    const clauses = [and()]
    while (takeWord('or')) clauses.push(and())
    return clauses.length === 1 ? (clauses[0] as Expression) : { kind: 'or', of: clauses }
  }

  function and(): Expression {
    const clauses = [not()]
    while (takeWord('and')) clauses.push(not())
    return clauses.length === 1 ? (clauses[0] as Expression) : { kind: 'and', of: clauses }
  }

  function not(): Expression {
    return takeWord('not') ? { kind: 'not', of: not() } : predicate()
  }

  function predicate(): Expression {
    let a = concatenation()
    for (;;) {
      const op = peek().kind === 'symbol' ? COMPARISONS.get(peek().text as '=') : undefined
      if (op !== undefined) {
        skip()
        a = { kind: 'compare', op, a, b: concatenation() }
      } else if (takeWord('is')) {
        a = afterIs(a)
      } else if (isWord('not') && ['in', 'between', 'like', 'ilike'].some((word) => isWord(word, 1))) {
        skip()
        a = { kind: 'not', of: membership(a) }
      } else if (isWord('in') || isWord('between') || isWord('like') || isWord('ilike')) {
        a = membership(a)
      } else return a
    }
  }

  function afterIs(of: Expression): Expression {
    const negated = takeWord('not')
    if (takeWord('null')) return maybeNot({ kind: 'is-null', of }, negated)
    if (takeWord('true')) return maybeNot(call('coalesce', of, { kind: 'literal', value: false }), negated)
    if (takeWord('false'))
      return maybeNot(call('coalesce', { kind: 'not', of }, { kind: 'literal', value: false }), negated)
    expectWord('distinct')
    expectWord('from')
    return maybeNot(call('is_distinct_from', of, concatenation()), negated)
  }

  function membership(of: Expression): Expression {
    if (takeWord('between')) {
      const low = concatenation()
      expectWord('and')
      const high = concatenation()
      return {
        kind: 'and',
        of: [
          { kind: 'compare', op: '>=', a: of, b: low },
          { kind: 'compare', op: '<=', a: of, b: high },
        ],
      }
    }
    if (takeWord('like')) return call('like', of, concatenation())
    if (takeWord('ilike')) return call('like', call('lower', of), call('lower', concatenation()))
    expectWord('in')
    expectSymbol('(')
    const choices = list(')').map((b): Expression => ({ kind: 'compare', op: '=', a: of, b }))
    return choices.length === 1 ? (choices[0] as Expression) : { kind: 'or', of: choices }
  }

  function concatenation(): Expression {
    let a = sum()
    while (takeSymbol('||')) a = { kind: 'arithmetic', op: '||', a, b: sum() }
    return a
  }

  function sum(): Expression {
    let a = product()
    for (;;) {
      const op = isSymbol('+') ? '+' : isSymbol('-') ? '-' : undefined
      if (op === undefined) return a
      skip()
      a = { kind: 'arithmetic', op, a, b: product() }
    }
  }

  function product(): Expression {
    let a = unary()
    for (;;) {
      const op = isSymbol('*') ? '*' : isSymbol('/') ? '/' : isSymbol('%') ? '%' : undefined
      if (op === undefined) return a
      skip()
      a = { kind: 'arithmetic', op, a, b: unary() }
    }
  }

  function unary(): Expression {
    if (takeSymbol('+')) return unary()
    if (!takeSymbol('-')) return postfix()
    const of = unary()
    return of.kind === 'literal' && typeof of.value === 'number'
      ? { kind: 'literal', value: -of.value }
      : { kind: 'negate', of }
  }

  function postfix(): Expression {
    let of = value()
    for (;;) {
      if (takeSymbol('::')) of = { kind: 'cast', of, type: typeName(), lenient: false }
      else if (takeSymbol('[')) {
        of = { kind: 'subscript', of, index: or() }
        expectSymbol(']')
      } else return of
    }
  }
}

const COMPARISONS = new Map([
  ['=', '='],
  ['==', '='],
  ['<>', '<>'],
  ['!=', '<>'],
  ['<', '<'],
  ['<=', '<='],
  ['>', '>'],
  ['>=', '>='],
] as const)

function call(name: string, ...args: Expression[]): Expression {
  return { kind: 'call', name, args }
}

function maybeNot(of: Expression, negated: boolean): Expression {
  return negated ? { kind: 'not', of } : of
}
