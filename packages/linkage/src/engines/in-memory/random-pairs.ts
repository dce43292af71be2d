import type { Column } from '../../columns/column.ts'
import type { LinkType } from '../../model/model.ts'
import type { InMemoryEngine } from './engine.ts'
import type { Fill, Stretch } from './pair-source.ts'
import { randomNumbers, shuffled } from './random-numbers.ts'

const DISTANCES_SEED = 1

/**
 * Every pair of a table's records, once. Pairs that are equally many rows apart come together, and the distances in random
 * order: whoever stops early has seen every record about equally often, and no more neighbours, who may be alike, than
 * others. Plain data that any thread can work on.
 */
export type RandomPairs = {
  readonly kind: 'random'
  readonly records: number
  readonly order: Int32Array | undefined
  /** Record → source, when only pairs across sources are wanted. */
  readonly sources: Int32Array | undefined
  /** How many rows apart, less one. */
  readonly distances: Int32Array
  /** Along the distances. */
  readonly stretches: readonly Stretch[]
}

export function allPairs(
  {
    table,
    order,
    stretchComparisons,
  }: Pick<InMemoryEngine, 'order' | 'stretchComparisons'> & {
    readonly table: { readonly records: number; readonly sourceDataset: Pick<Column, 'codes'> | undefined }
  },
  linkType: LinkType,
): RandomPairs {
  const distances = shuffled(Math.max(0, table.records - 1), randomNumbers(DISTANCES_SEED))
  // Distances in random order have about as many pairs each, on average half as many as there are records.
  const step = Math.max(1, Math.round((stretchComparisons * 2) / Math.max(1, table.records)))
  const stretches: Stretch[] = []
  for (let from = 0; from < distances.length; from += step) {
    stretches.push({ pass: 0, from, to: Math.min(distances.length, from + step) })
  }
  return {
    kind: 'random',
    records: table.records,
    order,
    sources: linkType === 'link_only' ? table.sourceDataset?.codes : undefined,
    distances,
    stretches,
  }
}

export function pairsOfRecordsApart({ records, order, sources, distances }: RandomPairs, { from, to }: Stretch): Fill {
  let place = from
  let a = 0
  return (block) => {
    const { l, r } = block
    let length = block.length
    for (; place < to; place++, a = 0) {
      const apart = (distances[place] as number) + 1
      for (; a + apart < records; a++) {
        if (length === l.length) {
          block.length = length
          return true
        }
        const b = a + apart
        if (sources !== undefined && sources[a] === sources[b]) continue
        const inOrder = order === undefined || (order[a] as number) < (order[b] as number)
        l[length] = inOrder ? a : b
        r[length++] = inOrder ? b : a
      }
    }
    block.length = length
    return false
  }
}
