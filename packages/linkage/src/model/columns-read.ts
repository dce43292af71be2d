import { columnNamesOf } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'
import { isElse, type Comparison } from './model.ts'

/** The columns that any level of a comparison reads, as written, each once. */
export function columnsRead({ levels }: Comparison): string[] {
  const names = levels.flatMap((level) => (isElse(level) ? [] : columnNamesOf(parseSql(level.sqlCondition, 'level'))))
  return [...new Set(names)]
}
