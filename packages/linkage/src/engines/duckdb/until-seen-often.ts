import { comparisonVectorValues, type Comparison } from '../../model/model.ts'
import type { LevelCounts, RandomPairOptions } from '../engine.ts'
import { STRETCH_COMPARISONS } from '../in-memory/engine-on.ts'
import { blocksOf, pairBlock } from '../in-memory/pair-source.ts'
import { allPairs, pairsOfRecordsApart } from '../in-memory/random-pairs.ts'
import { pairsWithColumns, slotSql } from './compared-sql.ts'
import { withGivenPairs } from './given-pairs.ts'
import { namingLevels } from './naming-levels.ts'
import { ORDER, ROW } from './record-columns.ts'
import type { DuckDbState } from './state.ts'

/** Pairs sent to DuckDB at a time: some seconds' worth of asking saved, and little compared in vain. */
const BATCH_PAIRS = 1 << 18

/**
 * Looks at the pairs of a sample in the in-memory engine's order and in its blocks, and stops counting a comparison where
 * that would: after the block in which its rarest level was seen often enough. So both count the same.
 */
export async function untilSeenOften(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  sample: string,
  { linkType, minimumCountPerLevel, signal, onProgress }: RandomPairOptions & { readonly minimumCountPerLevel: number },
): Promise<LevelCounts> {
  const counts = comparisons.map(({ levels }) => new Float64Array(Math.max(...comparisonVectorValues(levels)) + 2))
  const isOpen = (place: number): boolean =>
    counts[place]?.subarray(1).some((count) => count < minimumCountPerLevel) === true
  let pairs = 0
  for await (const { blocks, l, r, numbers, share } of batchesOf(state, sample, linkType)) {
    pairs += l.length
    const open = comparisons.map((_, place) => place).filter(isOpen)
    onProgress?.(pairs, share)
    if (open.length === 0) continue
    const counted = await countBlocks(state, comparisons, open, { l, r, numbers }, signal)
    for (let block = 0; block < blocks; block++) {
      for (const place of open.filter(isOpen)) {
        for (const [slot, count] of counted.get(`${block} ${place}`) ?? []) {
          const bySlot = counts[place] as Float64Array
          bySlot[slot] = (bySlot[slot] as number) + count
        }
      }
    }
  }
  return { counts, pairs }
}

/** Pairs of row numbers, each with the number of its block within the batch, and the share of all that came before them. */
type Batch = {
  readonly blocks: number
  readonly l: Int32Array
  readonly r: Int32Array
  readonly numbers: Int32Array
  readonly share: number
}

async function* batchesOf(
  { database, records }: DuckDbState,
  sample: string,
  linkType: RandomPairOptions['linkType'],
): AsyncGenerator<Batch, void, void> {
  const source = records.source ?? 'null'
  const drawn = await database.rows(
    `select ${ROW}, ${ORDER}, dense_rank() over (order by ${source}) from ${sample} order by ${ROW}`,
  )
  const rows = Int32Array.from(drawn, ([row]) => Number(row))
  const sources =
    records.source === undefined ? undefined : { codes: Int32Array.from(drawn, (each) => Number(each[2])) }
  const all = allPairs(
    {
      table: { records: rows.length, sourceDataset: sources },
      order: Int32Array.from(drawn, ([, order]) => Number(order)),
      stretchComparisons: STRETCH_COMPARISONS,
    },
    linkType,
  )
  const l = new Int32Array(BATCH_PAIRS * 2)
  const r = new Int32Array(BATCH_PAIRS * 2)
  const numbers = new Int32Array(BATCH_PAIRS * 2)
  let length = 0
  let blocks = 0
  const batch = (share: number): Batch => {
    const made = { share, blocks, l: l.slice(0, length), r: r.slice(0, length), numbers: numbers.slice(0, length) }
    length = 0
    blocks = 0
    return made
  }
  const block = pairBlock()
  for (const [place, stretch] of all.stretches.entries()) {
    for (const some of blocksOf(pairsOfRecordsApart(all, stretch), block)) {
      for (let pair = 0; pair < some.length; pair++) {
        l[length] = rows[some.l[pair] as number] as number
        r[length] = rows[some.r[pair] as number] as number
        numbers[length++] = blocks
      }
      blocks++
      if (length >= BATCH_PAIRS) yield batch(place / all.stretches.length)
    }
  }
  if (length > 0) yield batch(1)
}

/** `block comparison` → how many of its pairs fell into each slot. */
async function countBlocks(
  state: DuckDbState,
  comparisons: readonly Comparison[],
  open: readonly number[],
  { l, r, numbers }: Pick<Batch, 'l' | 'r' | 'numbers'>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, readonly (readonly [slot: number, count: number])[]>> {
  const { database, records } = state
  const slots = open.map((place) => `${slotSql(comparisons[place] as Comparison, records)} as s${place}`)
  const names = open.map((place) => `s${place}`)
  const found = await withGivenPairs(
    database,
    { length: l.length, l, r },
    (table) =>
      namingLevels(state, comparisons, () =>
        database.rows(
          `select n, ${names.join(', ')}, count(*) from (select n, ${slots.join(', ')}
             from (${pairsWithColumns(records, `select n, l, r from ${table}`, { keep: ['n'] })}))
           group by grouping sets (${names.map((name) => `(n, ${name})`).join(', ')})`,
          signal,
        ),
      ),
    numbers,
  )
  const counted = new Map<string, [slot: number, count: number][]>()
  for (const [block, ...row] of found) {
    const at = row.slice(0, open.length).findIndex((slot) => slot !== null)
    const key = `${Number(block)} ${open[at]}`
    counted.set(key, [...(counted.get(key) ?? []), [Number(row[at]), Number(row.at(-1))]])
  }
  return counted
}
