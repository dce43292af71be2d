import type { Pairs } from '../../steps/pairs.ts'
import type { PairContext } from './pair-code.ts'
import { pairsOfPass } from './pairs-of-pass.ts'
import { pairsOfRecordsApart, type RandomPairs } from './random-pairs.ts'
import type { RulePairs } from './rule-pairs.ts'

/** Some pairs, by row number. The arrays are used again for the next block: read them before asking for it. */
export type PairBlock = {
  length: number
  readonly l: Int32Array
  readonly r: Int32Array
  /** Place of the first rule that finds the pair: Splink's match key. */
  readonly rule: Uint8Array
}

/** So many pairs that the columns of a block stay within a processor's cache. */
export const BLOCK_PAIRS = 1 << 12

export function pairBlock(): PairBlock {
  return {
    length: 0,
    l: new Int32Array(BLOCK_PAIRS),
    r: new Int32Array(BLOCK_PAIRS),
    rule: new Uint8Array(BLOCK_PAIRS),
  }
}

/** A part of the work that one thread does in one go, in the terms of its source. */
export type Stretch = { readonly pass: number; readonly from: number; readonly to: number }

/** Pairs named by row number. */
export type GivenPairs = { readonly kind: 'given'; readonly pairs: Pairs; readonly stretches: readonly Stretch[] }

/** Where pairs come from, as plain data, cut into stretches that do not depend on who works on them. */
export type PairSource = RulePairs | RandomPairs | GivenPairs

/** Adds pairs to the block until it is full (true: there may be more) or there are none left (false). */
export type Fill = (block: PairBlock) => boolean

export function givenPairs(pairs: Pairs, comparisons: number): GivenPairs {
  const stretches: Stretch[] = []
  for (let from = 0; from < pairs.length; from += comparisons) {
    stretches.push({ pass: 0, from, to: Math.min(pairs.length, from + comparisons) })
  }
  return { kind: 'given', pairs, stretches }
}

/** Gives the pairs of one stretch after another, block by block. */
export function pairsOf(source: PairSource, context: PairContext): (stretch: Stretch) => Fill {
  switch (source.kind) {
    case 'rules': {
      const passes = new Map<number, (stretch: Stretch) => Fill>()
      return (stretch) => {
        const known = passes.get(stretch.pass) ?? pairsOfPass(source, stretch.pass, context)
        passes.set(stretch.pass, known)
        return known(stretch)
      }
    }
    case 'random':
      return (stretch) => pairsOfRecordsApart(source, stretch)
    case 'given':
      return (stretch) => pairsGiven(source.pairs, stretch)
  }
}

/** The same block over and over, each time with the next pairs, nearly full but for the last. */
export function* blocksOf(fill: Fill, block: PairBlock): Generator<PairBlock, void, void> {
  block.length = 0
  for (let more = true; more;) {
    more = fill(block)
    if (block.length > BLOCK_PAIRS / 2 || (!more && block.length > 0)) {
      yield block
      block.length = 0
    }
  }
}

function pairsGiven({ l, r }: Pairs, { from, to }: Stretch): Fill {
  let next = from
  return (block) => {
    const end = Math.min(to, next + BLOCK_PAIRS - block.length)
    block.l.set(l.subarray(next, end), block.length)
    block.r.set(r.subarray(next, end), block.length)
    block.length += end - next
    next = end
    return next < to
  }
}
