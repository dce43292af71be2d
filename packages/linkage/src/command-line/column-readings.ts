import { isLinkageError } from '../errors.ts'
import { isElse, type BlockingRule } from '../model/model.ts'
import type { Settings } from '../settings/read-settings.ts'
import { columnNamesOf } from '../sql/expression.ts'
import { parseSql } from '../sql/parse-sql.ts'

/** Every column that settings read. */
export type ColumnReadings = {
  /** Column → the first place in the settings that reads it. */
  readonly columns: ReadonlyMap<string, string>
  /** False where some SQL is understood by DuckDB alone, so that it may read other columns too. */
  readonly complete: boolean
}

export function columnReadings({ model, training }: Pick<Settings, 'model' | 'training'>): ColumnReadings {
  const columns = new Map<string, string>()
  let complete = true
  const read = (names: readonly string[], path: string): void => {
    for (const name of names) if (!columns.has(name)) columns.set(name, `${path} of the settings`)
  }
  const readSql = (sql: string, sides: 'level' | 'rule', path: string): void => {
    try {
      read(columnNamesOf(parseSql(sql, sides)), path)
    } catch (error) {
      if (!isLinkageError(error, 'sql-not-understood')) throw error
      complete = false
    }
  }
  const readRules = (rules: readonly BlockingRule[], path: string, member = ''): void => {
    rules.forEach(({ sql, arraysToExplode }, place) => {
      readSql(sql, 'rule', `${path}[${place}]${member}`)
      read(arraysToExplode, `${path}[${place}]${member}`)
    })
  }
  model.comparisons.forEach(({ levels }, at) => {
    levels.forEach((level, place) => {
      const path = `comparisons[${at}].comparison_levels[${place}]`
      if (!isElse(level)) readSql(level.sqlCondition, 'level', `${path}.sql_condition`)
      if (level.termFrequency !== undefined) read([level.termFrequency.column], `${path}.tf_adjustment_column`)
    })
  })
  readRules(model.blockingRules, 'blocking_rules_to_generate_predictions')
  readRules(training.prior?.deterministicRules ?? [], 'training.probability_two_random_records_match.deterministic_rules') // prettier-ignore
  readRules((training.em ?? []).map(({ blockingRule }) => blockingRule), 'training.em', '.blocking_rule') // prettier-ignore
  return { columns, complete }
}
