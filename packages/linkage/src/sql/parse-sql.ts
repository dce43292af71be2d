import type { CaseBranch, Expression, Side } from './expression.ts'
import { notUnderstood, tokensOf, type Token } from './tokens.ts'

/**
 * Where a column says which record it is read from: in a comparison level by its ending (`dob_l`, `dob_r`), in a
 * blocking rule by its prefix (`l.dob`, `r.dob`), in a column expression not at all.
 */
export type SqlDialectOfSides = 'level' | 'rule' | 'column'

/**
 * Reads one SQL expression. Precedence, loosest first: or · and · not · comparisons, is, in, between, like · `||` ·
 * `+ -` · `* / %` · unary minus · `::type` and `[index]`. Long because the rules of one grammar call each other.
 */
export function parseSql(sql: string, sides: SqlDialectOfSides): Expression {
  const reader = readerOf(sql, sides)
  const expression = reader.or()
  reader.expectEnd()
  return expression
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

/** Words that end an operand, so that they are never taken for a column. */
const RESERVED = new Set(['and', 'or', 'not', 'is', 'in', 'between', 'like', 'ilike', 'case', 'when', 'then', 'else', 'end', 'as', 'null']) // prettier-ignore

type Reader = { or(): Expression; expectEnd(): void }

function readerOf(sql: string, sides: SqlDialectOfSides): Reader {
  const tokens = tokensOf(sql)
  let place = 0
  /** Parameters of the lambdas around the current place: they are not columns. */
  const parameters: string[] = []

  const peek = (ahead = 0): Token => tokens[Math.min(place + ahead, tokens.length - 1)] as Token
  const fail = (why: string): never => {
    throw notUnderstood(sql, peek().at, why)
  }
  const isWord = (word: string, ahead = 0): boolean =>
    peek(ahead).kind === 'word' && peek(ahead).text.toLowerCase() === word
  const isSymbol = (symbol: string, ahead = 0): boolean => peek(ahead).kind === 'symbol' && peek(ahead).text === symbol
  const takeWord = (word: string): boolean => isWord(word) && ++place > 0
  const takeSymbol = (symbol: string): boolean => isSymbol(symbol) && ++place > 0
  const expectSymbol = (symbol: string): void => {
    if (!takeSymbol(symbol)) fail(`"${symbol}" was expected before ${JSON.stringify(peek().text)}`)
  }
  const expectWord = (word: string): void => {
    if (!takeWord(word)) fail(`"${word}" was expected before ${JSON.stringify(peek().text)}`)
  }

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
        place++
        a = { kind: 'compare', op, a, b: concatenation() }
      } else if (takeWord('is')) {
        a = afterIs(a)
      } else if (isWord('not') && ['in', 'between', 'like', 'ilike'].some((word) => isWord(word, 1))) {
        place++
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
      place++
      a = { kind: 'arithmetic', op, a, b: product() }
    }
  }

  function product(): Expression {
    let a = unary()
    for (;;) {
      const op = isSymbol('*') ? '*' : isSymbol('/') ? '/' : isSymbol('%') ? '%' : undefined
      if (op === undefined) return a
      place++
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
    let of = primary()
    for (;;) {
      if (takeSymbol('::')) of = { kind: 'cast', of, type: typeName(), lenient: false }
      else if (takeSymbol('[')) {
        of = { kind: 'subscript', of, index: or() }
        expectSymbol(']')
      } else return of
    }
  }

  function primary(): Expression {
    const token = peek()
    if (takeSymbol('(')) {
      const inner = or()
      expectSymbol(')')
      return inner
    }
    if (takeSymbol('[')) return { kind: 'list', of: list(']') }
    if (token.kind === 'number') {
      place++
      return { kind: 'literal', value: Number(token.text) }
    }
    if (token.kind === 'string') {
      place++
      return { kind: 'literal', value: token.text }
    }
    if (token.kind === 'quoted') {
      place++
      return column(token.text)
    }
    return token.kind === 'word' ? word(token) : fail(`${JSON.stringify(token.text)} is not the start of a value`)
  }

  function word(token: Token): Expression {
    const name = token.text.toLowerCase()
    if (name === 'null' || name === 'true' || name === 'false') {
      place++
      return { kind: 'literal', value: name === 'null' ? null : name === 'true' }
    }
    if (name === 'case') return caseWhen()
    if ((name === 'cast' || name === 'try_cast') && isSymbol('(', 1)) return cast(name === 'try_cast')
    if (RESERVED.has(name)) return fail(`"${token.text}" is not the start of a value`)
    place++
    if ((name === 'date' || name === 'timestamp') && peek().kind === 'string') {
      return { kind: 'cast', of: primary(), type: name, lenient: false }
    }
    if (isSymbol('->') || (name === 'lambda' && peek().kind === 'word')) return lambda(token.text)
    if (takeSymbol('(')) return { kind: 'call', name, args: list(')') }
    return column(token.text)
  }

  /** `x -> x + 1`, or as DuckDB has come to write it, `lambda x: x + 1`. */
  function lambda(first: string): Expression {
    let parameter = first
    if (!takeSymbol('->')) {
      parameter = peek().text
      place++
      expectSymbol(':')
    }
    parameters.push(parameter.toLowerCase())
    const body = or()
    parameters.pop()
    return { kind: 'lambda', parameter: parameter.toLowerCase(), body }
  }

  function caseWhen(): Expression {
    expectWord('case')
    const subject = isWord('when') ? undefined : or()
    const branches: CaseBranch[] = []
    while (takeWord('when')) {
      const test = or()
      expectWord('then')
      const then = or()
      branches.push({ when: subject === undefined ? test : { kind: 'compare', op: '=', a: subject, b: test }, then })
    }
    const otherwise: Expression = takeWord('else') ? or() : { kind: 'literal', value: null }
    expectWord('end')
    return { kind: 'case', branches, otherwise }
  }

  function cast(lenient: boolean): Expression {
    place++
    expectSymbol('(')
    const of = or()
    expectWord('as')
    const type = typeName()
    expectSymbol(')')
    return { kind: 'cast', of, type, lenient }
  }

  /** `double precision`, `varchar(20)`, `varchar[]`: everything up to what cannot belong to a type. */
  function typeName(): string {
    if (peek().kind !== 'word') return fail('the name of a type was expected')
    let name = peek().text.toLowerCase()
    place++
    if (name === 'double') takeWord('precision')
    if (takeSymbol('(')) {
      const parameters = list(')').map((each) => (each.kind === 'literal' ? String(each.value) : fail('a number was expected'))) // prettier-ignore
      name += `(${parameters.join(', ')})`
    }
    if (takeSymbol('[')) {
      if (peek().kind === 'number') place++
      expectSymbol(']')
      name += '[]'
    }
    return name
  }

  function list(closing: string): Expression[] {
    const items: Expression[] = []
    if (takeSymbol(closing)) return items
    do items.push(or())
    while (takeSymbol(','))
    expectSymbol(closing)
    return items
  }

  function column(first: string): Expression {
    if (parameters.includes(first.toLowerCase())) return { kind: 'parameter', name: first.toLowerCase() }
    let qualifier: string | undefined
    let name = first
    if (takeSymbol('.')) {
      qualifier = first.toLowerCase()
      const token = peek()
      if (token.kind !== 'word' && token.kind !== 'quoted') return fail('the name of a column was expected after "."')
      name = token.text
      place++
    }
    if (sides === 'rule') return { kind: 'column', name, side: sideOfQualifier(qualifier, name) }
    if (qualifier !== undefined) return fail(`"${qualifier}." has no meaning outside a blocking rule`)
    return sides === 'column' ? { kind: 'column', name, side: undefined } : columnWithEnding(name)
  }

  function sideOfQualifier(qualifier: string | undefined, name: string): Side {
    if (qualifier === 'l' || qualifier === 'r') return qualifier
    return fail(`the column "${name}" must be written l."${name}" or r."${name}" in a blocking rule`)
  }

  function columnWithEnding(name: string): Expression {
    const ending = /_([lr])$/i.exec(name)?.[1]?.toLowerCase()
    if (ending !== 'l' && ending !== 'r')
      return fail(`the column "${name}" must end in _l or _r to say which record it is read from`)
    return { kind: 'column', name: name.slice(0, -2), side: ending }
  }

  return {
    or,
    expectEnd() {
      if (peek().kind !== 'end') fail(`${JSON.stringify(peek().text)} was not expected`)
    },
  }
}

function call(name: string, ...args: Expression[]): Expression {
  return { kind: 'call', name, args }
}

function maybeNot(of: Expression, negated: boolean): Expression {
  return negated ? { kind: 'not', of } : of
}
