import type { Column } from '../../columns/column.ts'
import { dictionaryOf } from '../../columns/dictionary.ts'
import { columnNamed, type Table } from '../../columns/table.ts'
import type { FunctionLibrary } from '../../functions/linkage-function.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { printSql } from '../../sql/print-sql.ts'
import { withoutSides } from '../../sql/without-sides.ts'
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
  return {
    columnOf(expression) {
      const bare = withoutSides(expression)
      if (bare.kind === 'column') return columnNamed(table, bare.name)
      const key = printSql(bare, 'column')
      let column = known.get(key)
      if (column === undefined) {
        column = derive(key, bare, table, functions)
        known.set(key, column)
      }
      return column
    },
  }
}

function derive(name: string, expression: Expression, table: Table, functions: FunctionLibrary): Column {
  const sources = columnNamesOf(expression).map((source) => columnNamed(table, source))
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
  const [only] = sources
  if (only !== undefined && sources.length === 1) {
    const codeOf = Int32Array.from(only.values, (_, code) => {
      at[0] = code
      return dictionary.codeOf(evaluate())
    })
    return { name, codes: only.codes.map((code) => codeOf[code] ?? 0), values: dictionary.values }
  }
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
