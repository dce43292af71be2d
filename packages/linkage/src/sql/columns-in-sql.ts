import { columnNamesOf } from './expression.ts'
import { parsedIfUnderstood } from './parsed-if-understood.ts'

/**
 * The columns that a level or rule reads, as written, each once. Of SQL that only a database understands, whatever is
 * written like a column of one of the two records.
 */
export function columnsInSql(sql: string, sides: 'level' | 'rule'): string[] {
  const expression = parsedIfUnderstood(sql, sides)
  if (expression !== undefined) return columnNamesOf(expression)
  const bare = sql.replace(/'(?:[^']|'')*'/g, "''")
  const found = sides === 'rule' ? bare.matchAll(OF_RULE) : bare.matchAll(OF_LEVEL)
  return [...new Set([...found].map(([, quoted, word]) => quoted?.replaceAll('""', '"') ?? word ?? ''))]
}

const OF_RULE = /\b[lr]\.(?:"((?:[^"]|"")+)"|(\w+))/gi
const OF_LEVEL = /(?:"((?:[^"]|"")+)_[lr]"|\b(\w+)_[lr]\b(?!\s*\())/gi
