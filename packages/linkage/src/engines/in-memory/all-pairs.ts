import type { LinkType } from '../../model/model.ts'
import { BLOCK_PAIRS, type PairBlock } from './candidate-pairs.ts'
import type { InMemoryEngine } from './engine.ts'
import { randomNumbers, shuffled } from './random-numbers.ts'

const DISTANCES_SEED = 1

/**
 * Every pair of records, once. Pairs that are equally many rows apart come together, and the distances in random order:
 * whoever stops early has seen every record about equally often, and no more neighbours, who may be alike, than others.
 */
export function* allPairs({ table, order }: InMemoryEngine, linkType: LinkType): Generator<PairBlock, void, void> {
  const sources = linkType === 'link_only' ? table.sourceDataset?.codes : undefined
  const block: PairBlock = {
    length: 0,
    l: new Int32Array(BLOCK_PAIRS),
    r: new Int32Array(BLOCK_PAIRS),
    rule: new Uint8Array(BLOCK_PAIRS),
  }
  for (const place of shuffled(Math.max(0, table.records - 1), randomNumbers(DISTANCES_SEED))) {
    const apart = place + 1
    for (let a = 0; a + apart < table.records; a++) {
      const b = a + apart
      if (sources !== undefined && sources[a] === sources[b]) continue
      const inOrder = order === undefined || (order[a] as number) < (order[b] as number)
      block.l[block.length] = inOrder ? a : b
      block.r[block.length] = inOrder ? b : a
      if (++block.length < BLOCK_PAIRS) continue
      yield block
      block.length = 0
    }
  }
  if (block.length > 0) yield block
}
