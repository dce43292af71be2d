/** Which record of the pair a column is read from. */
export type Side = 'l' | 'r'

/**
 * Where a column says which record it is read from: in a comparison level by its ending (`dob_l`, `dob_r`), in a
 * blocking rule by its prefix (`l.dob`, `r.dob`), in a column expression not at all.
 */
export type SqlDialectOfSides = 'level' | 'rule' | 'column'

export type ComparisonOperator = '=' | '<>' | '<' | '<=' | '>' | '>='
export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%' | '||'

/**
 * The part of SQL that linkage models speak: what Splink writes for its own levels and rules, and what people write by
 * hand around it. Plain data, so that an engine may run it, explain it or print it again.
 */
export type Expression =
  | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
  | { readonly kind: 'column'; readonly name: string; readonly side: Side | undefined }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'compare'; readonly op: ComparisonOperator; readonly a: Expression; readonly b: Expression }
  | { readonly kind: 'arithmetic'; readonly op: ArithmeticOperator; readonly a: Expression; readonly b: Expression }
  | { readonly kind: 'and' | 'or'; readonly of: readonly Expression[] }
  | { readonly kind: 'not' | 'negate'; readonly of: Expression }
  | { readonly kind: 'is-null'; readonly of: Expression }
  | { readonly kind: 'case'; readonly branches: readonly CaseBranch[]; readonly otherwise: Expression }
  | { readonly kind: 'cast'; readonly of: Expression; readonly type: string; readonly lenient: boolean }
  | { readonly kind: 'list'; readonly of: readonly Expression[] }
  | { readonly kind: 'subscript'; readonly of: Expression; readonly index: Expression }
  | { readonly kind: 'lambda'; readonly parameter: string; readonly body: Expression }
  | { readonly kind: 'parameter'; readonly name: string }

export type CaseBranch = { readonly when: Expression; readonly then: Expression }

export type ColumnReference = Extract<Expression, { kind: 'column' }>

/** The expressions directly inside this one. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'literal':
    case 'column':
    case 'parameter':
      return []
    case 'call':
      return expression.args
    case 'compare':
    case 'arithmetic':
      return [expression.a, expression.b]
    case 'and':
    case 'or':
    case 'list':
      return expression.of
    case 'not':
    case 'negate':
    case 'is-null':
    case 'cast':
      return [expression.of]
    case 'subscript':
      return [expression.of, expression.index]
    case 'case':
      return [...expression.branches.flatMap(({ when, then }) => [when, then]), expression.otherwise]
    case 'lambda':
      return [expression.body]
  }
}

/** Every column the expression reads, in order of appearance, each once per side. */
function columnsOf(expression: Expression): ColumnReference[] {
  const found = new Map<string, ColumnReference>()
  const visit = (part: Expression): void => {
    if (part.kind === 'column') found.set(`${part.side ?? ''}.${part.name}`, part)
    for (const inner of partsOf(part)) visit(inner)
  }
  visit(expression)
  return [...found.values()]
}

/** Names of the columns read, whichever record they are read from. */
export function columnNamesOf(expression: Expression): string[] {
  return [...new Set(columnsOf(expression).map(({ name }) => name))]
}

/** Names of the functions called anywhere inside. */
export function functionNamesOf(expression: Expression): string[] {
  const found = new Set<string>()
  const visit = (part: Expression): void => {
    if (part.kind === 'call') found.add(part.name)
    for (const inner of partsOf(part)) visit(inner)
  }
  visit(expression)
  return [...found]
}

/** Which records the expression reads: none, one of the two, or both. */
export function sidesOf(expression: Expression): ReadonlySet<Side> {
  const sides = new Set<Side>()
  for (const { side } of columnsOf(expression)) if (side !== undefined) sides.add(side)
  return sides
}

/** The clauses joined by AND at the top; the expression itself when there is none. */
export function conjunctsOf(expression: Expression): Expression[] {
  return expression.kind === 'and' ? expression.of.flatMap(conjunctsOf) : [expression]
}
