import { LinkageError } from '../../errors.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import type { PairScope, SkippedBlock } from '../../steps/pairs.ts'
import { blockingPasses, type BlockingPass } from './blocking-pass.ts'
import type { InMemoryEngine } from './engine.ts'
import { largeBlocks } from './large-blocks.ts'
import type { Stretch } from './pair-source.ts'
import { withoutBlocks } from './without-blocks.ts'

/** The pairs that rules find, as plain data that any thread can work on. */
export type RulePairs = {
  readonly kind: 'rules'
  readonly passes: readonly BlockingPass[]
  readonly order: Int32Array | undefined
  /** Record → source, when only pairs across sources are wanted. */
  readonly sources: Int32Array | undefined
  readonly scope: (PairScope & { readonly records: Int32Array }) | undefined
  readonly stretches: readonly Stretch[]
}

export type RulePairOptions = {
  readonly rules: readonly BlockingRule[]
  readonly linkType: LinkType
  readonly scope?: PairScope | undefined
  /** Told about every block left out because it is too large. */
  readonly onSkipped?: ((block: SkippedBlock) => void) | undefined
}

export function rulePairs(engine: InMemoryEngine, { rules, linkType, scope, onSkipped }: RulePairOptions): RulePairs {
  const sources = linkType === 'link_only' ? sourceCodes(engine) : undefined
  const passes = blockingPasses(rules, engine).map((pass) => {
    const large = largeBlocks(pass, rules, engine)
    for (const block of large.values()) onSkipped?.(block)
    return withoutBlocks(pass, large)
  })
  const changed = scope && { ...scope, records: recordsChanged(scope.changed) }
  const stretches = passes.flatMap((pass, place) =>
    stretchesOf(place, sizesOf(pass, changed?.records), engine.stretchComparisons),
  )
  return { kind: 'rules', passes, order: engine.order, sources, scope: changed, stretches }
}

function recordsChanged(changed: Uint8Array): Int32Array {
  const records: number[] = []
  changed.forEach((each, record) => each === 1 && records.push(record))
  return Int32Array.from(records)
}

/** What a pass is walked along, blocks or records, and how many comparisons each of them makes at most. */
type Sizes = { readonly count: number; at(place: number): number }

function sizesOf(pass: BlockingPass, changed: Int32Array | undefined): Sizes {
  const { starts } = pass.right
  const { keysOfRecord, leftKeys, rightKeys } = pass
  const sizeOf = (key: number): number =>
    key <= 0 || key >= starts.length - 1 ? 0 : (starts[key + 1] as number) - (starts[key] as number)
  if (leftKeys !== undefined) return { count: leftKeys.length, at: (record) => sizeOf(leftKeys[record] as number) }
  if (changed === undefined) {
    return { count: starts.length - 1, at: (key) => (sizeOf(key) * (sizeOf(key) - 1)) / 2 }
  }
  if (keysOfRecord === undefined) {
    return { count: changed.length, at: (place) => sizeOf(rightKeys[changed[place] as number] as number) }
  }
  return {
    count: changed.length,
    at(place) {
      const record = changed[place] as number
      const keys = keysOfRecord.entries.subarray(keysOfRecord.starts[record], keysOfRecord.starts[record + 1])
      return keys.reduce((sum, key) => sum + sizeOf(key), 0)
    },
  }
}

/** Cuts a pass where about so many comparisons have come together: always in the same places. */
function stretchesOf(pass: number, sizes: Sizes, comparisons: number): Stretch[] {
  const stretches: Stretch[] = []
  let from = 0
  let sum = 0
  for (let place = 0; place < sizes.count; place++) {
    sum += sizes.at(place)
    if (sum < comparisons) continue
    stretches.push({ pass, from, to: place + 1 })
    from = place + 1
    sum = 0
  }
  if (sum > 0) stretches.push({ pass, from, to: sizes.count })
  return stretches
}

function sourceCodes({ table }: InMemoryEngine): Int32Array {
  if (table.sourceDataset !== undefined) return table.sourceDataset.codes
  throw new LinkageError(
    'option-invalid',
    'A model that links files with each other needs to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
