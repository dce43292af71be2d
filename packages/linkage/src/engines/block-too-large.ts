import { LinkageError } from '../errors.ts'
import type { SkippedBlock } from '../steps/pairs.ts'
import type { LargestBlock } from './engine.ts'

/** What an engine says that refuses blocks beyond its limit. */
export function blockTooLarge(
  blocks: readonly SkippedBlock[],
  sql: string,
  { comparisonsMax }: LargestBlock,
): LinkageError {
  const worst = blocks.reduce((a, b) => (b.comparisons > a.comparisons ? b : a))
  return new LinkageError(
    'block-too-large',
    `Blocking rule ${sql} puts ${worst.records} records that agree with record ${worst.exampleRecord} into one block of ${worst.comparisons} comparisons, and ${blocks.length} block(s) exceed the limit of ${comparisonsMax}. The value they share is probably a placeholder: make it null, narrow the rule, or open the engine with another largestBlock.`,
  )
}
