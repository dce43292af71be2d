import type { Column } from '../columns/column.ts'
import type { Value } from '../columns/value.ts'
import { LinkageError } from '../errors.ts'

/** A column to be written: cells of a table's column, in the order of its records or of `records`; or numbers by row. */
export type OutputColumn =
  | { readonly name: string; readonly column: Column; readonly records?: ArrayLike<number> | undefined }
  | { readonly name: string; readonly kind: 'integer' | 'number'; readonly numberAt: (row: number) => number }

/** What all values of a column are; `integer` where they are whole and exact. */
export type ScalarKind = 'text' | 'integer' | 'number' | 'boolean'
export type ValueKind = ScalarKind | { readonly listOf: ScalarKind }

/** The code that a row of the output holds. */
export function codeAt({ column, records }: Extract<OutputColumn, { column: Column }>, row: number): number {
  return column.codes[records === undefined ? row : records[row]!]!
}

/** What a column can be written as; values of different kinds are text together. */
export function kindOfOutput(output: OutputColumn): ValueKind {
  if ('numberAt' in output) return output.kind
  const { values } = output.column
  const items: (readonly Value[])[] = []
  let scalars: ScalarKind | undefined
  for (let code = 1; code < values.length; code++) {
    const value = values[code]!
    if (Array.isArray(value)) items.push(value as readonly Value[])
    else scalars = widened(scalars, kindOf(output.name, value))
  }
  if (items.length === 0) return scalars ?? 'text'
  if (scalars !== undefined) throw unwritable(output.name)
  let listOf: ScalarKind | undefined
  for (const list of items)
    for (const item of list) if (item !== null) listOf = widened(listOf, kindOf(output.name, item))
  return { listOf: listOf ?? 'text' }
}

function kindOf(column: string, value: Exclude<Value, null>): ScalarKind {
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'boolean'
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'integer' : 'number'
  throw unwritable(column)
}

function widened(known: ScalarKind | undefined, kind: ScalarKind): ScalarKind {
  if (known === undefined || known === kind) return kind
  const bothNumbers = known !== 'text' && known !== 'boolean' && kind !== 'text' && kind !== 'boolean'
  return bothNumbers ? 'number' : 'text'
}

function unwritable(column: string): LinkageError {
  return new LinkageError(
    'table-invalid',
    `Column "${column}" cannot be written: it mixes lists with single values, or holds lists of lists. Make it one or the other, or leave it out.`,
  )
}
