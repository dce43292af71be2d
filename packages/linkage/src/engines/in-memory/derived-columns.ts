import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import { columnNamed, type Table } from '../../columns/table.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { printSql } from '../../sql/print-sql.ts'
import { sharedCall } from '../../sql/shared-call.ts'
import { mapExpression, withoutSides } from '../../sql/without-sides.ts'
import { compileValue } from './compile-value.ts'

/** Columns that an expression on one record gives, each computed once and kept for the life of the engine. */
export type DerivedColumns = {
  /** The column of `expression`, whichever record of the pair it was written for. */
  columnOf(expression: Expression): Column
}

/**
 * Whatever depends on one record only, `substr(postcode, 1, 4)`, `nullif(regexp_extract(email, …), '')`, becomes a column
 * of its own, computed once per distinct value of what it is made from. From then on it is compared by code.
 */
export function derivedColumns(table: Table, functions: FunctionLibrary): DerivedColumns {
  const known = new Map<string, Column>()
  const columnOf = (expression: Expression): Column => {
    const bare = withoutSides(expression)
    if (bare.kind === 'column') return columnNamed(table, bare.name)
    const name = printSql(bare, 'column')
    let column = known.get(name)
    if (column === undefined) {
      column = derive(name, bare)
      known.set(name, column)
    }
    return column
  }

  const derive = (name: string, expression: Expression): Column => {
    // What several expressions do first, reading a date say, is done once for all of them.
    const first = sharedCall(expression)
    if (first === undefined) {
      const sources = columnNamesOf(expression).map((source) => columnNamed(table, source))
      const [only] = sources
      if (only === undefined || sources.length > 1) return ofSeveral(name, { expression, sources })
      return ofOne(name, { expression, source: only })
    }
    const key = printSql(first, 'column')
    const rest = mapExpression(expression, (part) =>
      part.kind === 'call' && printSql(part, 'column') === key ? THE_SOURCE : part,
    )
    return ofOne(name, { expression: rest, source: columnOf(first) })
  }

  const ofOne = (
    name: string,
    { expression, source }: { readonly expression: Expression; readonly source: Column },
  ): Column => {
    let at = 0
    const evaluate = compileValue(expression, { functions, readColumn: () => () => source.values[at] ?? null })
    const dictionary = dictionaryOf()
    const codeOf = new Int32Array(source.values.length)
    for (at = 0; at < codeOf.length; at++) codeOf[at] = dictionary.codeOf(evaluate())
    return { name, codes: source.codes.map((code) => codeOf[code]!), values: dictionary.values }
  }

  const ofSeveral = (
    name: string,
    { expression, sources }: { readonly expression: Expression; readonly sources: readonly Column[] },
  ): Column => {
    const at = sources.map(() => 0)
    const placeOf = new Map(sources.map((source, place) => [source, place]))
    const evaluate = compileValue(expression, {
      functions,
      readColumn: (reference) => {
        const source = columnNamed(table, reference.name)
        const place = placeOf.get(source) ?? 0
        return () => source.values[at[place] ?? 0] ?? null
      },
    })
    const dictionary = dictionaryOf()
    const codes = new Int32Array(table.records)
    const seen = new Map<string, number>()
    for (let record = 0; record < table.records; record++) {
      sources.forEach((source, place) => {
        at[place] = source.codes[record] ?? 0
      })
      const key = at.join()
      let code = seen.get(key)
      if (code === undefined) {
        code = dictionary.codeOf(evaluate())
        seen.set(key, code)
      }
      codes[record] = code
    }
    return { name, codes, values: dictionary.values }
  }

  return { columnOf }
}

/** Stands in an expression for the one column it is computed from. */
const THE_SOURCE: Expression = { kind: 'column', name: '', side: undefined }
