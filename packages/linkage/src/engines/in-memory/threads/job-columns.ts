import type { Column } from '../../../columns/column.ts'
import { columnNamed, type Table } from '../../../columns/table.ts'
import { isBuiltIn } from '../../../functions/built-in-functions.ts'
import { isElse, type Comparison } from '../../../model/model.ts'
import { columnNamesOf, functionNamesOf, type Expression } from '../../../sql/expression.ts'
import { parseSql } from '../../../sql/parse-sql.ts'
import type { Job } from './job.ts'

/** The columns that a job's comparisons and filters read: another thread needs the values of these and no others. */
export function columnsOfJob(job: Job, table: Table): Column[] {
  return columnsIn(conditionsOf(job), table)
}

export function columnsOfComparisons(comparisons: readonly Comparison[], table: Table): Column[] {
  return columnsIn(comparisons.flatMap(levelsOf), table)
}

function columnsIn(conditions: readonly Expression[], table: Table): Column[] {
  return [...new Set(conditions.flatMap(columnNamesOf))].map((name) => columnNamed(table, name))
}

/** True when every function called is this package's own: functions of the user cannot be handed to another thread. */
export function crossesThreads(job: Job): boolean {
  return conditionsOf(job).flatMap(functionNamesOf).every(isBuiltIn)
}

export function crossThreads(comparisons: readonly Comparison[]): boolean {
  return comparisons.flatMap(levelsOf).flatMap(functionNamesOf).every(isBuiltIn)
}

function conditionsOf({ source, task }: Job): Expression[] {
  const filters = source.kind === 'rules' ? source.passes.map(({ filter }) => filter) : []
  return [...filters.filter((filter) => filter !== undefined), ...comparisonsOf(task).flatMap(levelsOf)]
}

function comparisonsOf(task: Job['task']): readonly Comparison[] {
  switch (task.kind) {
    case 'score':
    case 'merge':
      return task.weighing.comparisons.map(({ comparison }) => comparison)
    case 'count-patterns':
    case 'count-levels':
      return task.comparisons
    case 'count-pairs':
      return []
  }
}

function levelsOf({ levels }: Comparison): Expression[] {
  return levels.filter((level) => !isElse(level)).map((level) => parseSql(level.sqlCondition, 'level'))
}
