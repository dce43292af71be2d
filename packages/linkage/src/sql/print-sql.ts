import type { Expression, SqlDialectOfSides } from './expression.ts'

/**
 * Writes an expression as SQL again, fully bracketed. Two expressions that print alike are the same expression, which is
 * how equal sub-expressions are found and computed once.
 */
export function printSql(expression: Expression, sides: SqlDialectOfSides): string {
  const print = (part: Expression): string => printSql(part, sides)
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression.value)
    case 'column':
      return printColumn(expression.name, expression.side, sides)
    case 'call':
      return `${expression.name}(${expression.args.map(print).join(', ')})`
    case 'compare':
    case 'arithmetic':
      return `(${print(expression.a)} ${expression.op} ${print(expression.b)})`
    case 'and':
    case 'or':
      return `(${expression.of.map(print).join(` ${expression.kind} `)})`
    case 'not':
      return `(not ${print(expression.of)})`
    case 'negate':
      return `(-${print(expression.of)})`
    case 'is-null':
      return `(${print(expression.of)} is null)`
    case 'case':
      return `case ${expression.branches.map(({ when, then }) => `when ${print(when)} then ${print(then)}`).join(' ')} else ${print(expression.otherwise)} end`
    case 'cast':
      return `${expression.lenient ? 'try_cast' : 'cast'}(${print(expression.of)} as ${expression.type})`
    case 'list':
      return `[${expression.of.map(print).join(', ')}]`
    case 'subscript':
      return `${print(expression.of)}[${print(expression.index)}]`
    case 'lambda':
      return `${expression.parameter} -> ${print(expression.body)}`
    case 'parameter':
      return expression.name
  }
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function printLiteral(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

function printColumn(name: string, side: 'l' | 'r' | undefined, sides: SqlDialectOfSides): string {
  if (side === undefined) return quoteName(name)
  return sides === 'rule' ? `${side}.${quoteName(name)}` : quoteName(`${name}_${side}`)
}
