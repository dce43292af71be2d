import { LinkageError } from '../../errors.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import { blockingPasses, type BlockingPass } from './blocking-pass.ts'
import type { InMemoryEngine } from './engine.ts'
import type { PairScope, SkippedBlock } from '../../steps/pairs.ts'
import { largeBlocks } from './large-blocks.ts'
import { pairsOfPass } from './pairs-of-pass.ts'
import { withoutBlocks } from './without-blocks.ts'

/** Some candidate pairs, by row number. The arrays are used again for the next block: read them before asking for it. */
export type PairBlock = {
  length: number
  readonly l: Int32Array
  readonly r: Int32Array
  /** Place of the first rule that finds the pair: Splink's match key. */
  readonly rule: Uint8Array
}

export type CandidateOptions = {
  readonly rules: readonly BlockingRule[]
  readonly linkType: LinkType
  readonly scope?: PairScope | undefined
  /** Told about every block left out because it is too large. */
  readonly onSkipped?: ((block: SkippedBlock) => void) | undefined
}

export const BLOCK_PAIRS = 1 << 12

/**
 * Every pair that a rule finds, once, under the first rule that finds it, in an order that depends on nothing but the
 * table and the rules. Pairs are made as they are asked for and never all held.
 */
export function* candidatePairs(engine: InMemoryEngine, options: CandidateOptions): Generator<PairBlock, void, void> {
  const passes = blockingPasses(options.rules, engine)
  const sources = options.linkType === 'link_only' ? sourceCodes(engine) : undefined
  const block: PairBlock = {
    length: 0,
    l: new Int32Array(BLOCK_PAIRS),
    r: new Int32Array(BLOCK_PAIRS),
    rule: new Uint8Array(BLOCK_PAIRS),
  }
  const earlier: BlockingPass[] = []
  for (const whole of passes) {
    const skipped = largeBlocks(whole, options.rules, engine)
    for (const each of skipped.values()) options.onSkipped?.(each)
    const pass = withoutBlocks(whole, skipped)
    const fill = pairsOfPass({ engine, pass, earlier: [...earlier], sources, scope: options.scope })
    for (;;) {
      const more = fill(block)
      if (block.length > BLOCK_PAIRS / 2 || (!more && block.length > 0)) {
        yield block
        block.length = 0
      }
      if (!more) break
    }
    earlier.push(pass)
  }
}

function sourceCodes({ table }: InMemoryEngine): Int32Array {
  if (table.sourceDataset !== undefined) return table.sourceDataset.codes
  throw new LinkageError(
    'option-invalid',
    'A model that links files with each other needs to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
