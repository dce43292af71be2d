import type { LinkType } from '../../model/model.ts'
import { BLOCK_PAIRS, type PairBlock } from './candidate-pairs.ts'
import type { InMemoryEngine } from './engine.ts'

/**
 * Every pair of records, once: first all neighbours, then all that are two rows apart, and so on, so that whoever stops
 * early has seen every record about equally often.
 */
export function* allPairs({ table, order }: InMemoryEngine, linkType: LinkType): Generator<PairBlock, void, void> {
  const sources = linkType === 'link_only' ? table.sourceDataset?.codes : undefined
  const block: PairBlock = {
    length: 0,
    l: new Int32Array(BLOCK_PAIRS),
    r: new Int32Array(BLOCK_PAIRS),
    rule: new Uint8Array(BLOCK_PAIRS),
  }
  for (let apart = 1; apart < table.records; apart++) {
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
