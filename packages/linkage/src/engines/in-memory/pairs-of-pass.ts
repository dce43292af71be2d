import type { PairScope } from '../../steps/pairs.ts'
import type { BlockingPass } from './blocking-pass.ts'
import type { PairBlock } from './candidate-pairs.ts'
import type { InMemoryEngine } from './engine.ts'
import { sievesOf } from './pair-sieves.ts'
import { smallestSharedKey } from './shared-key.ts'

export type WantedPairs = {
  readonly engine: Pick<InMemoryEngine, 'order'>
  readonly pass: BlockingPass
  /** Passes whose pairs are known already. */
  readonly earlier: readonly BlockingPass[]
  /** Record → source, when only pairs across sources are wanted. */
  readonly sources: Int32Array | undefined
  readonly scope: PairScope | undefined
}

/** Adds pairs to the block until it is full (true: there may be more) or there are none left (false). */
export type Fill = (block: PairBlock) => boolean

/**
 * The pairs of one pass. Pairs are first made by the thousand and then sieved, one reason after another, each in a loop
 * of its own over plain arrays.
 */
export function pairsOfPass(wanted: WantedPairs): Fill {
  const make = wanted.pass.leftKeys === undefined ? pairsWithin(wanted) : pairsAcross(wanted)
  const sieves = sievesOf(wanted)
  return (block) => {
    const from = block.length
    const more = make(block)
    for (const sieve of sieves) sieve(block, from)
    block.rule.fill(wanted.pass.rule, from, block.length)
    return more
  }
}

/** Pairs of records that share a key of the same columns: each group with itself. */
function pairsWithin(wanted: WantedPairs): Fill {
  const { pass, scope } = wanted
  const { starts, entries } = pass.right
  const { recordOf, keysOfRecord } = pass
  const records = recordOf === undefined ? entries : entries.map((entry) => recordOf[entry] as number)
  // With a scope each changed record meets its whole group; two changed ones meet only once.
  const isOnce = (i: number, a: number, j: number, b: number): boolean =>
    i !== j && (scope === undefined || (scope.changed[a] === 1 && (scope.changed[b] === 0 || j > i)))
  let group = 0
  let from = 0
  let to = 0
  let i = 0
  let j = 0
  return (block) => {
    const { l, r } = block
    const room = l.length
    let length = block.length
    for (;;) {
      while (i >= to) {
        if (++group >= starts.length - 1) {
          block.length = length
          return false
        }
        from = starts[group] as number
        to = starts[group + 1] as number
        i = from
        j = scope === undefined ? i + 1 : from
      }
      const a = records[i] as number
      if (keysOfRecord !== undefined) {
        // Two lists may share several items: the pair belongs to the first of them.
        for (; j < to && length < room; j++) {
          const b = records[j] as number
          if (!isOnce(i, a, j, b) || smallestSharedKey(keysOfRecord, a, b) !== group) continue
          l[length] = a
          r[length++] = b
        }
      } else if (scope === undefined) {
        const end = j + room - length < to ? j + room - length : to
        for (; j < end; j++) {
          l[length] = a
          r[length++] = records[j] as number
        }
      } else {
        for (; j < to && length < room; j++) {
          const b = records[j] as number
          if (!isOnce(i, a, j, b)) continue
          l[length] = a
          r[length++] = b
        }
      }
      if (j < to) {
        block.length = length
        return true
      }
      i++
      j = scope === undefined ? i + 1 : from
    }
  }
}

/** Pairs whose left record's key is the right record's key of other columns: left records one by one. */
function pairsAcross({ pass }: WantedPairs): Fill {
  const { starts, entries } = pass.right
  const leftKeys = pass.leftKeys ?? pass.rightKeys
  let a = -1
  let j = 0
  let to = 0
  return (block) => {
    for (;;) {
      while (j >= to) {
        if (++a >= leftKeys.length) return false
        const key = leftKeys[a] as number
        const known = key > 0 && key < starts.length - 1
        j = known ? (starts[key] as number) : 0
        to = known ? (starts[key + 1] as number) : 0
      }
      if (block.length === block.l.length) return true
      block.l[block.length] = a
      block.r[block.length++] = entries[j++] as number
    }
  }
}
