import type { PairScope } from '../../steps/pairs.ts'
import type { BlockingPass } from './blocking-pass.ts'
import type { PairTest } from './compile-test.ts'
import type { PairBlock } from './pair-source.ts'
import type { RulePairs } from './rule-pairs.ts'
import { smallestSharedKey } from './shared-key.ts'

/** Drops pairs that are not wanted, among those of the block from a place on. */
export type Sieve = (block: PairBlock, from: number) => void

/** The sieves of one pass, in order; each looks at what the ones before it left. `tests` are the passes' filters. */
export function sievesOf(
  { passes, order, sources, scope }: RulePairs,
  place: number,
  tests: readonly (PairTest | undefined)[],
): Sieve[] {
  const pass = passes[place] as BlockingPass
  const sieves: Sieve[] = []
  if (sources !== undefined) sieves.push(acrossSources(sources))
  if (scope !== undefined) sieves.push(inScope(scope))
  sieves.push(pass.leftKeys === undefined ? turnedRound(order) : ofRightOrder(order))
  const filter = tests[place]
  if (filter !== undefined) sieves.push(passing(filter))
  for (const [before, earlier] of passes.slice(0, place).entries()) sieves.push(notFoundBy(earlier, tests[before]))
  return sieves
}

function acrossSources(sources: Int32Array): Sieve {
  return (block, from) => {
    const { l, r, length } = block
    let kept = from
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      l[kept] = a
      r[kept] = b
      if (sources[a] !== sources[b]) kept++
    }
    block.length = kept
  }
}

function inScope({ changed, within, between }: PairScope): Sieve {
  return (block, from) => {
    const { l, r, length } = block
    let kept = from
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      l[kept] = a
      r[kept] = b
      const both = (changed[a] as number) + (changed[b] as number)
      if (both === 2 ? within : both === 1 && between) kept++
    }
    block.length = kept
  }
}

/** Puts the record that comes first on the left. */
function turnedRound(order: Int32Array | undefined): Sieve {
  return ({ l, r, length }, from) => {
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      if (order === undefined ? a < b : (order[a] as number) < (order[b] as number)) continue
      l[pair] = b
      r[pair] = a
    }
  }
}

/** Where left and right mean different columns, a pair the wrong way round is another pair, and no record meets itself. */
function ofRightOrder(order: Int32Array | undefined): Sieve {
  return (block, from) => {
    const { l, r, length } = block
    let kept = from
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      l[kept] = a
      r[kept] = b
      if (order === undefined ? a < b : (order[a] as number) < (order[b] as number)) kept++
    }
    block.length = kept
  }
}

function passing(filter: PairTest): Sieve {
  return (block, from) => {
    const { l, r, length } = block
    let kept = from
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      l[kept] = a
      r[kept] = b
      if (filter(a, b)) kept++
    }
    block.length = kept
  }
}

function notFoundBy(before: BlockingPass, filter: PairTest | undefined): Sieve {
  const { keysOfRecord } = before
  if (keysOfRecord === undefined && filter === undefined) return withoutSameKey(before)
  const keysL = before.leftKeys ?? before.rightKeys
  const sharesKey = (a: number, b: number): boolean => {
    if (keysOfRecord !== undefined) return smallestSharedKey(keysOfRecord, a, b) !== 0
    return keysL[a] !== 0 && keysL[a] === before.rightKeys[b]
  }
  return passing((a, b) => !(sharesKey(a, b) && (filter === undefined || filter(a, b))))
}

function withoutSameKey({ leftKeys, rightKeys }: BlockingPass): Sieve {
  const keysL = leftKeys ?? rightKeys
  return (block, from) => {
    const { l, r, length } = block
    let kept = from
    for (let pair = from; pair < length; pair++) {
      const a = l[pair] as number
      const b = r[pair] as number
      l[kept] = a
      r[kept] = b
      const key = keysL[a] as number
      if (key === 0 || key !== rightKeys[b]) kept++
    }
    block.length = kept
  }
}
