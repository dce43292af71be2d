import { comparisonVectorValues, isElse, type Comparison } from '../../model/model.ts'
import { columnNamesOf } from '../../sql/expression.ts'
import { quoteName } from '../../sql/print-sql.ts'
import { parsedIfUnderstood } from '../../sql/parsed-if-understood.ts'
import { adaptedSql } from './adapted-sql.ts'
import { ROW } from './record-columns.ts'
import { kindOfColumn, recordColumn, type Records } from './records.ts'
import type { FrequencyColumn } from './term-frequencies.ts'

/** The two records of a pair, beside whatever else the pairs have. */
export const LEFT = '"kith l"'
export const RIGHT = '"kith r"'

/**
 * Pairs with the columns of both records, named `column_l` and `column_r` as levels write them. `pairs` is SQL that gives
 * `l`, `r` and what else to keep under the names in `keep`.
 */
export function pairsWithColumns(
  records: Records,
  pairs: string,
  {
    keep = [],
    frequencies = [],
  }: { readonly keep?: readonly string[]; readonly frequencies?: readonly FrequencyColumn[] },
): string {
  const columns = records.columns.flatMap(({ name }) =>
    (['l', 'r'] as const).map((side) => `${side}.${quoteName(name)} as ${quoteName(`${name}_${side}`)}`),
  )
  const adjusted = frequencies.flatMap(({ name }) =>
    (['l', 'r'] as const).map((side) => `${side}.${name} as ${onSide(name, side)}`),
  )
  const selected = [`p.l as ${LEFT}`, `p.r as ${RIGHT}`, ...keep.map((name) => `p.${name}`), ...columns, ...adjusted]
  const sides = frequencies.reduce(
    (source, { name, expression, join }) =>
      `(select records.*, ${expression} as ${name} from ${source} as records ${join})`,
    records.table,
  )
  return `select ${selected.join(', ')} from (${pairs}) as p
    join ${sides} as l on l.${ROW} = p.l join ${sides} as r on r.${ROW} = p.r`
}

/** What a quoted name is called on one side of a pair. */
export function onSide(quotedName: string, side: 'l' | 'r'): string {
  return `${quotedName.slice(0, -1)}_${side}"`
}

/** The level of a pair as a slot: 0 for the null level, then Splink's comparison vector value plus one. */
export function slotSql(comparison: Comparison, records: Records): string {
  const values = comparisonVectorValues(comparison.levels)
  const branches = comparison.levels.map((level, place) => {
    const slot = (values[place] ?? 0) + 1
    return isElse(level)
      ? `when true then ${slot}`
      : `when (${adaptedSql(level.sqlCondition, 'level', kindOfColumn(records))}) then ${slot}`
  })
  return `(case ${branches.join('\n')} else 1 end)::utinyint`
}

/** Throws, naming the column and those that there are, when a level reads a column that is not there. */
export function checkColumns(comparisons: readonly Comparison[], records: Records): void {
  for (const { levels } of comparisons) {
    for (const level of levels) {
      const condition = isElse(level) ? undefined : parsedIfUnderstood(level.sqlCondition, 'level')
      if (condition !== undefined) for (const name of columnNamesOf(condition)) recordColumn(records, name)
    }
  }
}
