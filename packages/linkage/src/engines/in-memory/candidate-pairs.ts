import { LinkageError } from '../../errors.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import { blockingPasses, type BlockingPass } from './blocking-pass.ts'
import type { InMemoryEngine } from './engine.ts'
import type { PairScope, SkippedBlock } from '../../steps/pairs.ts'
import { largeBlocks } from './large-blocks.ts'
import { sharedKey } from './shared-key.ts'

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

export const BLOCK_PAIRS = 1 << 16

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
  for (const [place, pass] of passes.entries()) {
    const skipped = largeBlocks(pass, options.rules, engine)
    for (const each of skipped.values()) options.onSkipped?.(each)
    const wanted = { engine, pass, earlier: passes.slice(0, place), sources, scope: options.scope, skipped }
    const fill = pass.leftKeys === undefined ? pairsWithin(wanted) : pairsAcross(wanted)
    for (;;) {
      const more = fill(block)
      if (block.length === BLOCK_PAIRS || (!more && block.length > 0)) {
        yield block
        block.length = 0
      }
      if (!more) break
    }
  }
}

type Wanted = {
  readonly engine: InMemoryEngine
  readonly pass: BlockingPass
  readonly earlier: readonly BlockingPass[]
  readonly sources: Int32Array | undefined
  readonly scope: PairScope | undefined
  readonly skipped: ReadonlyMap<number, SkippedBlock>
}

/** Adds pairs to the block until it is full (true: there may be more) or there are none left (false). */
type Fill = (block: PairBlock) => boolean

/** Pairs of records that share a key of the same columns: each group with itself. */
function pairsWithin(wanted: Wanted): Fill {
  const { pass, scope, skipped } = wanted
  const { starts, entries } = pass.right
  const accept = acceptance(wanted)
  const recordAt = recordsOf(pass)
  let group = 1
  let from = 0
  let to = 0
  let i = 0
  let j = 0
  return (block) => {
    for (;;) {
      while (i >= to) {
        if (group >= starts.length - 1) return false
        from = starts[group] as number
        to = skipped.has(group) ? from : (starts[group + 1] as number)
        i = from
        j = scope === undefined ? i + 1 : from
        group++
      }
      const a = recordAt(entries[i] as number)
      if (scope === undefined || scope.changed[a] === 1) {
        while (j < to) {
          const b = recordAt(entries[j] as number)
          // With a scope each changed record meets its whole group; two changed ones meet only once.
          const wantedOnce = scope === undefined || (i !== j && (scope.changed[b] === 0 || j > i))
          j++
          if (wantedOnce && accept(block, a, b, group - 1) && block.length === BLOCK_PAIRS) return true
        }
      }
      i++
      j = scope === undefined ? i + 1 : from
    }
  }
}

/** Pairs whose left record's key is the right record's key of other columns: left records one by one. */
function pairsAcross(wanted: Wanted): Fill {
  const { pass, skipped } = wanted
  const { starts, entries } = pass.right
  const leftKeys = pass.leftKeys ?? pass.rightKeys
  const accept = acceptance(wanted)
  let a = -1
  let j = 0
  let to = 0
  return (block) => {
    for (;;) {
      while (j >= to) {
        if (++a >= leftKeys.length) return false
        const key = leftKeys[a] as number
        const known = key > 0 && key < starts.length - 1 && !skipped.has(key)
        j = known ? (starts[key] as number) : 0
        to = known ? (starts[key + 1] as number) : 0
      }
      const b = entries[j++] as number
      if (a !== b && accept(block, a, b, 0) && block.length === BLOCK_PAIRS) return true
    }
  }
}

/** Adds the pair to the block when it belongs there; says whether it did. */
function acceptance({ engine, pass, earlier, sources, scope }: Wanted) {
  const { order } = engine
  const { filter, keysOfRecord, leftKeys } = pass
  return (block: PairBlock, a: number, b: number, key: number): boolean => {
    if (a === b || (sources !== undefined && sources[a] === sources[b])) return false
    if (scope !== undefined && !isInScope(scope, a, b)) return false
    const inOrder = order === undefined ? a < b : (order[a] as number) < (order[b] as number)
    if (leftKeys !== undefined && !inOrder) return false
    const l = inOrder ? a : b
    const r = inOrder ? b : a
    if (filter !== undefined && filter(l, r) !== 1) return false
    // Two lists may share several items: the pair belongs to the first of them.
    if (keysOfRecord !== undefined && sharedKey(pass, l, r) !== key) return false
    for (const before of earlier) if (sharedKey(before, l, r) !== 0) return false
    const at = block.length
    block.l[at] = l
    block.r[at] = r
    block.rule[at] = pass.rule
    block.length = at + 1
    return true
  }
}

function isInScope({ changed, within, between }: PairScope, a: number, b: number): boolean {
  const both = (changed[a] as number) + (changed[b] as number)
  return both === 2 ? within : both === 1 && between
}

function recordsOf({ recordOf }: BlockingPass): (entry: number) => number {
  return recordOf === undefined ? (entry) => entry : (entry) => recordOf[entry] as number
}

function sourceCodes({ table }: InMemoryEngine): Int32Array {
  if (table.sourceDataset !== undefined) return table.sourceDataset.codes
  throw new LinkageError(
    'option-invalid',
    'A model that links files with each other needs to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
