import { LinkageError } from '../../errors.ts'
import type { BlockingRule, LinkType } from '../../model/model.ts'
import type { PairScope, SkippedBlock } from '../../steps/pairs.ts'
import { blockingPasses, type BlockingPass } from './blocking-pass.ts'
import { cutStretches, type Sizes } from './cut-stretches.ts'
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
    cutStretches(place, sizesOf(pass, changed?.records), engine.stretchComparisons),
  )
  return { kind: 'rules', passes, order: engine.order, sources, scope: changed, stretches }
}

function recordsChanged(changed: Uint8Array): Int32Array {
  const records: number[] = []
  changed.forEach((each, record) => each === 1 && records.push(record))
  return Int32Array.from(records)
}

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

function sourceCodes({ table }: InMemoryEngine): Int32Array {
  if (table.sourceDataset !== undefined) return table.sourceDataset.codes
  throw new LinkageError(
    'option-invalid',
    'A model that links files with each other needs to know which file a record came from. Build the table with { sourceDataset: … }.',
  )
}
