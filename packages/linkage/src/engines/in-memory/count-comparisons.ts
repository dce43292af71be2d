import { blockingRuleOf } from '../../model/model-of.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import type { SkippedBlock } from '../../steps/pairs.ts'
import type { CountComparisonsOptions, CountPairsOptions, PairCount, RuleCount } from '../engine.ts'
import { blockingPasses, type BlockingPass } from './blocking-pass.ts'
import type { InMemoryEngine } from './engine.ts'
import { rulePairs } from './rule-pairs.ts'
import { runJob } from './threads/run-job.ts'

/**
 * How many comparisons each rule would make, from the sizes of its blocks alone: ask this before running. Give the link
 * type so that pairs within one file are not counted where only files are linked with each other.
 */
export function countComparisons(
  engine: InMemoryEngine,
  rules: readonly (BlockingRule | string)[],
  { largest = 5, linkType }: CountComparisonsOptions = {},
): RuleCount[] {
  const settled = rules.map(blockingRuleOf)
  const counts = settled.map((rule) => ({ rule, comparisonsAtMost: 0, largestBlocks: [] as SkippedBlock[] }))
  const sources = linkType === 'link_only' ? engine.table.sourceDataset?.codes : undefined
  for (const pass of blockingPasses(settled, engine)) {
    const count = counts[pass.rule]
    if (count === undefined) continue
    for (const block of blocksOf(pass, sources)) {
      count.comparisonsAtMost += block.comparisons
      if (block.comparisons > (count.largestBlocks[largest - 1]?.comparisons ?? 0)) {
        count.largestBlocks.push(block)
        count.largestBlocks.sort((a, b) => b.comparisons - a.comparisons)
        count.largestBlocks.length = Math.min(largest, count.largestBlocks.length)
      }
    }
  }
  return counts
}

function* blocksOf(pass: BlockingPass, sources: Int32Array | undefined): Generator<SkippedBlock> {
  const { starts, entries } = pass.right
  const within = sources === undefined || pass.leftKeys !== undefined ? () => 0 : pairsWithinSources(pass, sources)
  const left = new Float64Array(starts.length)
  for (const key of pass.leftKeys ?? []) if (key < left.length) left[key] = (left[key] as number) + 1
  for (let key = 1; key < starts.length - 1; key++) {
    const first = starts[key] as number
    const records = (starts[key + 1] as number) - first
    const all = pass.leftKeys === undefined ? (records * (records - 1)) / 2 : records * (left[key] as number)
    const comparisons = all - within(first, first + records)
    const entry = entries[first] as number
    if (comparisons > 0) {
      yield { rule: pass.rule, records, comparisons, exampleRecord: pass.recordOf?.[entry] ?? entry }
    }
  }
}

/** Pairs of one block, given as a stretch of entries, whose two records come from one source. */
function pairsWithinSources(
  { right: { entries }, recordOf }: BlockingPass,
  sources: Int32Array,
): (from: number, to: number) => number {
  const counts = new Map<number, number>()
  return (from, to) => {
    counts.clear()
    let pairs = 0
    for (let place = from; place < to; place++) {
      const entry = entries[place] as number
      const source = sources[recordOf?.[entry] ?? entry] as number
      const before = counts.get(source) ?? 0
      pairs += before
      counts.set(source, before + 1)
    }
    return pairs
  }
}

/** How many pairs each rule adds that no earlier rule found, exactly, by making them all and keeping none. */
export async function countPairs(
  engine: InMemoryEngine,
  { rules, linkType, signal, onProgress }: CountPairsOptions,
): Promise<PairCount> {
  const source = rulePairs(engine, { rules: rules.map(blockingRuleOf), linkType })
  const task = { kind: 'count-pairs', rules: rules.length } as const
  const { counted } = await runJob(engine, { source, task }, { signal, onProgress })
  const perRule = rules.map((_, rule) => counted.reduce((sum, [counts]) => sum + (counts?.[rule] ?? 0), 0))
  return { perRule, total: perRule.reduce((sum, count) => sum + count, 0) }
}

/** How many pairs there are at all to look at. */
export function possiblePairs(engine: InMemoryEngine, linkType: LinkType): number {
  const { records, sourceDataset } = engine.table
  const all = (records * (records - 1)) / 2
  if (linkType !== 'link_only' || sourceDataset === undefined) return all
  const counts = new Float64Array(sourceDataset.values.length)
  for (const code of sourceDataset.codes) counts[code] = (counts[code] as number) + 1
  return counts.reduce((rest, count) => rest - (count * (count - 1)) / 2, all)
}
