import { columnsInSql } from '../sql/columns-in-sql.ts'
import { isElse, type Comparison } from './model.ts'

/** The columns that any level of a comparison reads, as written, each once. */
export function columnsRead({ levels }: Comparison): string[] {
  const names = levels.flatMap((level) => (isElse(level) ? [] : columnsInSql(level.sqlCondition, 'level')))
  return [...new Set(names)]
}
