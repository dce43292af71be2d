import { blockingRuleOf } from '../../model/model-of.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import type { SkippedBlock } from '../../steps/pairs.ts'
import type { CountComparisonsOptions, RuleCount } from '../engine.ts'
import { ORDER } from './record-columns.ts'
import { blocksSql, sqlAlternatives, type SqlAlternative } from './sql-alternatives.ts'
import type { DuckDbState } from './state.ts'

/**
 * How many comparisons each rule would make, from the sizes of its blocks alone. A rule that only DuckDB understands is
 * counted by finding its pairs.
 */
export async function countComparisons(
  state: DuckDbState,
  rules: readonly (BlockingRule | string)[],
  { largest = 5 }: CountComparisonsOptions = {},
): Promise<RuleCount[]> {
  const settled = rules.map(blockingRuleOf)
  const counts = settled.map((rule) => ({ rule, comparisonsAtMost: 0, largestBlocks: [] as SkippedBlock[] }))
  for (const alternative of sqlAlternatives(settled, state.records)) {
    const count = counts[alternative.rule]
    if (count === undefined) continue
    const { total, blocks } = await countAlternative(state, alternative, largest)
    count.comparisonsAtMost += total
    count.largestBlocks.push(...blocks)
    count.largestBlocks.sort((a, b) => b.comparisons - a.comparisons)
    count.largestBlocks.length = Math.min(largest, count.largestBlocks.length)
  }
  return counts
}

async function countAlternative(
  { database }: DuckDbState,
  alternative: SqlAlternative,
  largest: number,
): Promise<{ readonly total: number; readonly blocks: readonly SkippedBlock[] }> {
  const sql = blocksSql(alternative)
  if (sql === undefined) {
    const { source, condition } = alternative
    const [[total] = []] = await database.rows(
      `select count(*) from ${source} as l join ${source} as r on (${condition}) and l.${ORDER} < r.${ORDER}`,
    )
    return { total: Number(total), blocks: [] }
  }
  const [[total] = []] = await database.rows(`select sum(comparisons) from (${sql})`)
  const found = await database.rows(
    `select records, comparisons, example from (${sql}) where comparisons > 0
     order by comparisons desc, example limit ${largest}`,
  )
  const blocks = found.map(([records, comparisons, example]) => ({
    rule: alternative.rule,
    records: Number(records),
    comparisons: Number(comparisons),
    exampleRecord: Number(example),
  }))
  return { total: Number(total ?? 0), blocks }
}

/** How many pairs there are at all to look at. */
export async function possiblePairs({ database, records }: DuckDbState, linkType: LinkType): Promise<number> {
  const all = (records.count * (records.count - 1)) / 2
  if (linkType !== 'link_only' || records.source === undefined) return all
  const [[within] = []] = await database.rows(
    `select sum(n * (n - 1) / 2) from (select count(*)::double as n from ${records.table} group by ${records.source})`,
  )
  return all - Number(within ?? 0)
}
