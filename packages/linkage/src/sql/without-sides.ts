import type { Expression } from './expression.ts'

/** The same expression, no longer saying which record of the pair it reads. */
export function withoutSides(expression: Expression): Expression {
  return mapExpression(expression, (part) => (part.kind === 'column' ? { ...part, side: undefined } : part))
}

/** Rebuilds an expression with every part, innermost first, replaced by what `change` gives for it. */
export function mapExpression(expression: Expression, change: (part: Expression) => Expression): Expression {
  const map = (part: Expression): Expression => mapExpression(part, change)
  switch (expression.kind) {
    case 'literal':
    case 'column':
    case 'parameter':
      return change(expression)
    case 'call':
      return change({ ...expression, args: expression.args.map(map) })
    case 'compare':
    case 'arithmetic':
      return change({ ...expression, a: map(expression.a), b: map(expression.b) })
    case 'and':
    case 'or':
    case 'list':
      return change({ ...expression, of: expression.of.map(map) })
    case 'not':
    case 'negate':
    case 'is-null':
    case 'cast':
      return change({ ...expression, of: map(expression.of) })
    case 'subscript':
      return change({ ...expression, of: map(expression.of), index: map(expression.index) })
    case 'case':
      return change({
        ...expression,
        branches: expression.branches.map(({ when, then }) => ({ when: map(when), then: map(then) })),
        otherwise: map(expression.otherwise),
      })
    case 'lambda':
      return change({ ...expression, body: map(expression.body) })
  }
}
