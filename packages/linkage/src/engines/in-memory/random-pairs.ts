import type { LinkType } from '../../model/model.ts'
import { BLOCK_PAIRS, type PairBlock } from './candidate-pairs.ts'
import { possiblePairs } from './count-comparisons.ts'
import type { InMemoryEngine } from './engine.ts'
import { randomNumbers } from './random-numbers.ts'

/**
 * Pairs of records drawn at random, with replacement, for learning how records of different people agree by chance. When
 * there are no more pairs than wanted, every pair once, which leaves nothing to chance.
 */
export function* randomPairs(
  engine: InMemoryEngine,
  { linkType, wanted, seed }: { readonly linkType: LinkType; readonly wanted: number; readonly seed: number },
): Generator<PairBlock, void, void> {
  const block: PairBlock = {
    length: 0,
    l: new Int32Array(BLOCK_PAIRS),
    r: new Int32Array(BLOCK_PAIRS),
    rule: new Uint8Array(BLOCK_PAIRS),
  }
  const add = pairAdder(engine, linkType, block)
  const { records } = engine.table
  const possible = possiblePairs(engine, linkType)
  if (possible <= wanted) {
    for (let a = 0; a < records; a++) {
      for (let b = a + 1; b < records; b++) {
        if (add(a, b) && block.length === BLOCK_PAIRS) {
          yield block
          block.length = 0
        }
      }
    }
  } else {
    const random = randomNumbers(seed)
    for (let drawn = 0; drawn < wanted;) {
      if (!add(Math.floor(random() * records), Math.floor(random() * records))) continue
      drawn++
      if (block.length === BLOCK_PAIRS) {
        yield block
        block.length = 0
      }
    }
  }
  if (block.length > 0) yield block
}

function pairAdder({ table, order }: InMemoryEngine, linkType: LinkType, block: PairBlock) {
  const sources = linkType === 'link_only' ? table.sourceDataset?.codes : undefined
  return (a: number, b: number): boolean => {
    if (a === b || (sources !== undefined && sources[a] === sources[b])) return false
    const inOrder = order === undefined ? a < b : (order[a] as number) < (order[b] as number)
    block.l[block.length] = inOrder ? a : b
    block.r[block.length] = inOrder ? b : a
    block.length++
    return true
  }
}
