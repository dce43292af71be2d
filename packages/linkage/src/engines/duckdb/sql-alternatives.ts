import type { BlockingRule } from '../../model/model.ts'
import { columnNamesOf, type Expression } from '../../sql/expression.ts'
import { quoteName } from '../../sql/print-sql.ts'
import { ruleAlternatives } from '../rule-alternatives.ts'
import { parsedIfUnderstood } from '../../sql/parsed-if-understood.ts'
import { adaptedExpression } from './adapted-sql.ts'
import { ROW } from './record-columns.ts'
import { kindOfColumn, recordColumn, type Records } from './records.ts'

/** One way in which a rule finds pairs, as SQL on `l` and `r`. */
export type SqlAlternative = {
  readonly rule: number
  readonly condition: string
  /** Where `l` and `r` come from: the records, or their lists item by item. */
  readonly source: string
  readonly explodes: boolean
  /** What the two records must agree on; undefined for a rule that only DuckDB understands. */
  readonly keys:
    { readonly l: readonly string[]; readonly r: readonly string[]; readonly symmetric: boolean } | undefined
}

export function sqlAlternatives(rules: readonly BlockingRule[], records: Records): SqlAlternative[] {
  const sql = (expression: Expression): string => adaptedExpression(expression, 'rule', kindOfColumn(records))
  return rules.flatMap((rule, place): SqlAlternative[] => {
    const common = { rule: place, source: sourceOf(rule, records), explodes: rule.arraysToExplode.length > 0 }
    if (parsedIfUnderstood(rule.sql, 'rule') === undefined) {
      return [{ ...common, condition: rule.sql, keys: undefined }]
    }
    return ruleAlternatives(rule).map(({ condition, equalities, symmetric }) => {
      for (const name of columnNamesOf(condition)) recordColumn(records, name)
      const keys = {
        l: equalities.map(({ l }) => sql(l)),
        r: equalities.map(({ r }) => sql(r)),
        symmetric,
      }
      return { ...common, condition: sql(condition), keys }
    })
  })
}

/** One row per record and item of the lists to explode; a record whose list is empty or not known has none. */
function sourceOf({ arraysToExplode }: BlockingRule, records: Records): string {
  return arraysToExplode.reduce((source, given) => {
    const { name, isList } = recordColumn(records, given)
    const quoted = quoteName(name)
    const items = isList ? `(select * exclude (${quoted}), unnest(${quoted}) as ${quoted} from ${source})` : source
    return `(select * from ${items} where ${quoted} is not null)`
  }, records.table)
}

/** The blocks of an alternative: their keys, how many records and comparisons they hold, and one of their records. */
export function blocksSql({ source, explodes, keys }: SqlAlternative): string | undefined {
  if (keys === undefined) return undefined
  const names = keys.l.map((_, place) => `k${place}`)
  const keyed = (side: 'l' | 'r'): string => {
    const columns = keys[side].map((key, place) => `${key} as k${place}`).join(', ')
    return `select ${explodes ? 'distinct ' : ''}${ROW}, ${columns}, '${side}' as side from ${source} as ${side}`
  }
  const known = names.map((name) => `${name} is not null`).join(' and ')
  const count = (side: 'l' | 'r'): string => `(count(*) filter (side = '${side}'))::double`
  // Both sides' keys in one column, so that they get one type even where nothing is known on one side.
  const counted = keys.symmetric
    ? `${count('l')} as records, records * (records - 1) / 2 as comparisons, min(${ROW}) as example from (${keyed('l')})`
    : `${count('r')} as records, records * ${count('l')} as comparisons, min(${ROW}) filter (side = 'r') as example
       from (${keyed('l')} union all ${keyed('r')})`
  return `select ${names.join(', ')}, ${counted} where ${known} group by ${names.join(', ')}`
}
