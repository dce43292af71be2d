import type { Column } from '../../columns/column.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import type { DerivedColumns } from './derived-columns.ts'
import type { PreparedValues } from './prepared-values.ts'

/** What conditions are compiled against: the records of a table, or the distinct values of a column. */
export type PairContext = {
  readonly functions: FunctionLibrary
  readonly columns: DerivedColumns
  readonly prepared: PreparedValues
  /** On the distinct values of a column, that column: `l` and `r` are its codes themselves. */
  readonly vocabulary?: Column
}

/**
 * JavaScript source in the making, about two records `l` and `r`. It is made of this package's own words, of numbers,
 * and of names for what is bound to it; no text of a model or of the data ever becomes part of it.
 */
export type PairCode = {
  readonly context: PairContext
  /** The name by which the code reads a value, an array or a function. */
  bind(value: unknown): string
  /** The name of a variable to keep a number in within one expression. */
  variable(): string
  /** Turns the body of a function of `l` and `r` into one. */
  settle(parameters: readonly string[], body: string): unknown
}

/**
 * Opens a piece of code. Conditions are compiled to source, because loops over pairs run some five times faster as one
 * plain function than as functions that call each other: the machine keeps its numbers in registers.
 */
export function pairCode(context: PairContext): PairCode {
  const bound: unknown[] = []
  let variables = 0
  return {
    context,
    bind(value) {
      const known = bound.indexOf(value)
      return `v${known >= 0 ? known : bound.push(value) - 1}`
    },
    variable: () => `x${variables++}`,
    settle(parameters, body) {
      const declared = Array.from({ length: variables }, (_, place) => `x${place}`)
      const source = `'use strict'; return function (${parameters.join(', ')}) { ${declared.length > 0 ? `let ${declared.join(', ')};` : ''} ${body} }`
      const names = bound.map((_, place) => `v${place}`)
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the source holds nothing from outside, see above
      const make = new Function(...names, source) as (...values: unknown[]) => unknown
      return make(...bound)
    },
  }
}
