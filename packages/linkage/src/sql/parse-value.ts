import type { CaseBranch, Expression, Side, SqlDialectOfSides } from './expression.ts'
import type { TokenCursor } from './token-cursor.ts'
import type { Token } from './tokens.ts'

/** Words that end an operand, so that they are never taken for a column. */
const RESERVED = new Set(['and', 'or', 'not', 'is', 'in', 'between', 'like', 'ilike', 'case', 'when', 'then', 'else', 'end', 'as', 'null']) // prettier-ignore

/** The smallest pieces of SQL, as the rules of operators ask for them. */
export type ValueParser = {
  /** A literal, a column, a call, a list, a `case`, a `cast`, or anything in parentheses. */
  value(): Expression
  /** `varchar(20)`, after `::`. */
  typeName(): string
  /** Expressions with commas between, up to a closing symbol. */
  list(closing: string): Expression[]
}

/** Reads values; for what stands inside them, `whole` reads an expression with its operators. */
export function valueParser(
  cursor: TokenCursor,
  { sides, whole }: { readonly sides: SqlDialectOfSides; readonly whole: () => Expression },
): ValueParser {
  const { peek, isWord, isSymbol, takeWord, takeSymbol, expectWord, expectSymbol, fail, skip } = cursor
  /** Parameters of the lambdas around the current place: they are not columns. */
  const parameters: string[] = []

  function value(): Expression {
    const token = peek()
    if (takeSymbol('(')) {
      const inner = whole()
      expectSymbol(')')
      return inner
    }
    if (takeSymbol('[')) return { kind: 'list', of: list(']') }
    if (token.kind === 'number') {
      skip()
      return { kind: 'literal', value: Number(token.text) }
    }
    if (token.kind === 'string') {
      skip()
      return { kind: 'literal', value: token.text }
    }
    if (token.kind === 'quoted') {
      skip()
      return column(token.text)
    }
    return token.kind === 'word' ? word(token) : fail(`${JSON.stringify(token.text)} is not the start of a value`)
  }

  function word(token: Token): Expression {
    const name = token.text.toLowerCase()
    if (name === 'null' || name === 'true' || name === 'false') {
      skip()
      return { kind: 'literal', value: name === 'null' ? null : name === 'true' }
    }
    if (name === 'case') return caseWhen()
    if ((name === 'cast' || name === 'try_cast') && isSymbol('(', 1)) return cast(name === 'try_cast')
    if (RESERVED.has(name)) return fail(`"${token.text}" is not the start of a value`)
    skip()
    if ((name === 'date' || name === 'timestamp') && peek().kind === 'string') {
      return { kind: 'cast', of: value(), type: name, lenient: false }
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
      skip()
      expectSymbol(':')
    }
    parameters.push(parameter.toLowerCase())
    const body = whole()
    parameters.pop()
    return { kind: 'lambda', parameter: parameter.toLowerCase(), body }
  }

  function caseWhen(): Expression {
    expectWord('case')
    const subject = isWord('when') ? undefined : whole()
    const branches: CaseBranch[] = []
    while (takeWord('when')) {
      const test = whole()
      expectWord('then')
      const then = whole()
      branches.push({ when: subject === undefined ? test : { kind: 'compare', op: '=', a: subject, b: test }, then })
    }
    const otherwise: Expression = takeWord('else') ? whole() : { kind: 'literal', value: null }
    expectWord('end')
    return { kind: 'case', branches, otherwise }
  }

  function cast(lenient: boolean): Expression {
    skip()
    expectSymbol('(')
    const of = whole()
    expectWord('as')
    const type = typeName()
    expectSymbol(')')
    return { kind: 'cast', of, type, lenient }
  }

  /** `double precision`, `varchar(20)`, `varchar[]`: everything up to what cannot belong to a type. */
  function typeName(): string {
    if (peek().kind !== 'word') return fail('the name of a type was expected')
    let name = peek().text.toLowerCase()
    skip()
    if (name === 'double') takeWord('precision')
    if (takeSymbol('(')) {
      const parameters = list(')').map((each) => (each.kind === 'literal' ? String(each.value) : fail('a number was expected'))) // prettier-ignore
      name += `(${parameters.join(', ')})`
    }
    if (takeSymbol('[')) {
      if (peek().kind === 'number') skip()
      expectSymbol(']')
      name += '[]'
    }
    return name
  }

  function list(closing: string): Expression[] {
    const items: Expression[] = []
    if (takeSymbol(closing)) return items
    do items.push(whole())
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
      skip()
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

  return { value, typeName, list }
}
