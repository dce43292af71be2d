import type { BlockingRule } from '../../model/model.ts'
import type { SkippedBlock } from '../../steps/pairs.ts'
import { blockTooLarge } from '../block-too-large.ts'
import type { BlockingPass } from './blocking-pass.ts'
import type { InMemoryEngine } from './engine.ts'

/** Blocks of this pass beyond the engine's limit, by key. Throws when the engine is to refuse them. */
export function largeBlocks(
  pass: BlockingPass,
  rules: readonly BlockingRule[],
  engine: InMemoryEngine,
): ReadonlyMap<number, SkippedBlock> {
  const { comparisonsMax, whenExceeded } = engine.largestBlock
  const large = new Map<number, SkippedBlock>()
  const { starts, entries } = pass.right
  const leftCounts = pass.leftKeys === undefined ? undefined : countKeys(pass.leftKeys, starts.length)
  for (let key = 1; key < starts.length - 1; key++) {
    const first = starts[key] as number
    const records = (starts[key + 1] as number) - first
    const comparisons = leftCounts === undefined ? (records * (records - 1)) / 2 : records * (leftCounts[key] as number)
    if (comparisons <= comparisonsMax) continue
    const entry = entries[first] as number
    large.set(key, { rule: pass.rule, records, comparisons, exampleRecord: pass.recordOf?.[entry] ?? entry })
  }
  if (large.size > 0 && whenExceeded === 'refuse')
    throw blockTooLarge([...large.values()], rules[pass.rule]?.sql ?? '', engine.largestBlock)
  return large
}

function countKeys(keys: Int32Array, size: number): Float64Array {
  const counts = new Float64Array(size)
  for (const key of keys) if (key < size) counts[key] = (counts[key] as number) + 1
  return counts
}
