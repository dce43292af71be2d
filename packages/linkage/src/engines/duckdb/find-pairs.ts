import { isLinkageError, LinkageError } from '../../errors.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import type { PairScope, SkippedBlock } from '../../steps/pairs.ts'
import { blockTooLarge } from '../block-too-large.ts'
import { ORDER, ROW } from './record-columns.ts'
import { blocksSql, sqlAlternatives, type SqlAlternative } from './sql-alternatives.ts'
import type { DuckDbState } from './state.ts'

export type FindOptions = {
  readonly rules: readonly BlockingRule[]
  readonly linkType: LinkType
  readonly scope?: PairScope | undefined
  readonly signal?: AbortSignal | undefined
}

/** The pairs that rules find, in a table of `l`, `r` and `rule`. */
export type FoundPairs = {
  readonly table: string
  readonly perRule: readonly number[]
  readonly total: number
  readonly skippedBlocks: readonly SkippedBlock[]
}

/** Every pair that a rule finds, once, under the first rule that finds it, kept in DuckDB until `use` is done with it. */
export async function withFoundPairs<Result>(
  state: DuckDbState,
  options: FindOptions,
  use: (found: FoundPairs) => Promise<Result>,
): Promise<Result> {
  const { database, records } = state
  if (options.linkType === 'link_only' && records.source === undefined) throw sourceMissing()
  const alternatives = sqlAlternatives(options.rules, records)
  const table = database.nameOf('pairs')
  const leftovers = [table]
  try {
    await database.run(`create temp table ${table} (l integer, r integer, rule utinyint, alternative usmallint)`)
    const sides = await sidesOfScope(state, options.scope, leftovers)
    const done: Searched[] = []
    const skippedBlocks: SkippedBlock[] = []
    for (const [place, alternative] of alternatives.entries()) {
      const searched = { place, alternative, skipped: await skippedKeys(state, alternative, options, skippedBlocks) }
      if (searched.skipped !== undefined) leftovers.push(searched.skipped)
      for (const side of sides) {
        await findBy(state, options, insertSql(state, options, { table, searched, earlier: done, side }), alternative)
      }
      done.push(searched)
    }
    const counted = await database.rows(`select rule, count(*) from ${table} group by rule`)
    const perRule = options.rules.map((_, rule) => Number(counted.find(([found]) => found === rule)?.[1] ?? 0))
    return await use({ table, perRule, total: perRule.reduce((sum, count) => sum + count, 0), skippedBlocks })
  } finally {
    for (const each of leftovers) await database.run(`drop table if exists ${each}`)
  }
}

/** An alternative whose pairs have been looked for, with the table of the keys that were left out. */
type Searched = { readonly place: number; readonly alternative: SqlAlternative; readonly skipped: string | undefined }

/** Which records may stand left and right: all of them, or by whether they are changed. */
type Side = { readonly l: string; readonly r: string }

async function sidesOfScope(
  { database }: DuckDbState,
  scope: PairScope | undefined,
  leftovers: string[],
): Promise<Side[]> {
  if (scope === undefined) return [{ l: 'true', r: 'true' }]
  const table = database.nameOf('changed')
  leftovers.push(table)
  await database.run(`create temp table ${table} (changed integer)`)
  const appender = await database.connection.createAppender(table, null, 'temp')
  scope.changed.forEach((changed, record) => {
    if (changed !== 1) return
    appender.appendInteger(record)
    appender.endRow()
  })
  appender.closeSync()
  const changed = (side: string): string => `${side}.${ROW} in (select changed from ${table})`
  const [l, r] = [changed('l'), changed('r')]
  return [
    ...(scope.within ? [{ l, r }] : []),
    ...(scope.between ? [{ l, r: `not (${r})` }, { l: `not (${l})`, r }] : []), // prettier-ignore
  ]
}

function insertSql(
  { records }: DuckDbState,
  { linkType }: FindOptions,
  what: {
    readonly table: string
    readonly searched: Searched
    readonly earlier: readonly Searched[]
    readonly side: Side
  },
): string {
  const { table, searched, earlier, side } = what
  const { alternative, place, skipped } = searched
  const conditions = [`l.${ORDER} < r.${ORDER}`, side.l, side.r]
  if (linkType === 'link_only') conditions.push(`l.${records.source} is distinct from r.${records.source}`)
  if (skipped !== undefined) conditions.push(`not ${isSkipped(alternative, skipped)}`)
  for (const before of earlier) conditions.push(`not ${foundBefore(before, table)}`)
  return `insert into ${table}
    select ${alternative.explodes ? 'distinct ' : ''}l.${ROW}, r.${ROW}, ${alternative.rule}, ${place}
    from ${alternative.source} as l join ${alternative.source} as r on ${alternative.condition}
    where ${conditions.join(' and ')}`
}

/** A rule on the records themselves can be asked again of any pair; one on their lists' items is looked up. */
function foundBefore({ alternative, place, skipped }: Searched, table: string): string {
  if (alternative.explodes) {
    return `exists (select 1 from ${table} as before
      where before.alternative = ${place} and before.l = l.${ROW} and before.r = r.${ROW})`
  }
  const found = `coalesce((${alternative.condition}), false)`
  return skipped === undefined ? found : `(${found} and not ${isSkipped(alternative, skipped)})`
}

function isSkipped({ keys }: SqlAlternative, skipped: string): string {
  const same = (keys?.l ?? []).map((key, place) => `skipped.k${place} = ${key}`)
  return `exists (select 1 from ${skipped} as skipped where ${same.join(' and ')})`
}

/** The keys of blocks beyond the limit, in a table of their own; undefined when there are none. */
async function skippedKeys(
  { database, largestBlock }: DuckDbState,
  alternative: SqlAlternative,
  { rules, signal }: FindOptions,
  skippedBlocks: SkippedBlock[],
): Promise<string | undefined> {
  const blocks = blocksSql(alternative)
  if (blocks === undefined) return undefined
  const { comparisonsMax, whenExceeded } = largestBlock
  const table = database.nameOf('skipped')
  const large = `select * from (${blocks}) where comparisons > ${comparisonsMax}`
  await findBy({ database }, { rules, signal }, `create temp table ${table} as ${large}`, alternative)
  const found = await database.rows(`select records, comparisons, example from ${table} order by example`, signal)
  if (found.length === 0) {
    await database.run(`drop table ${table}`)
    return undefined
  }
  const skipped = found.map(([records, comparisons, example]) => ({
    rule: alternative.rule,
    records: Number(records),
    comparisons: Number(comparisons),
    exampleRecord: Number(example),
  }))
  if (whenExceeded === 'refuse') throw blockTooLarge(skipped, rules[alternative.rule]?.sql ?? '', largestBlock)
  skippedBlocks.push(...skipped)
  return table
}

async function findBy(
  { database }: Pick<DuckDbState, 'database'>,
  { rules, signal }: Pick<FindOptions, 'rules' | 'signal'>,
  sql: string,
  { rule }: SqlAlternative,
): Promise<void> {
  try {
    await database.run(sql, signal)
  } catch (error) {
    if (!isLinkageError(error, 'sql-not-understood')) throw error
    throw new LinkageError(
      'rule-not-understood',
      `Blocking rule ${rules[rule]?.sql} is refused. ${error.message} Rewrite it, or correct the names in it.`,
      { cause: error },
    )
  }
}

function sourceMissing(): LinkageError {
  return new LinkageError(
    'option-invalid',
    'A model that links files with each other needs to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
