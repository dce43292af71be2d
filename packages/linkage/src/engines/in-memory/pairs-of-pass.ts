import { pairTest, type PairTest } from './compile-test.ts'
import type { BlockingPass } from './blocking-pass.ts'
import type { PairContext } from './pair-code.ts'
import { sievesOf } from './pair-sieves.ts'
import type { Fill, Stretch } from './pair-source.ts'
import type { RulePairs } from './rule-pairs.ts'
import { smallestSharedKey } from './shared-key.ts'

/**
 * The pairs of one pass, stretch by stretch. Pairs are first made by the thousand and then sieved, one reason after
 * another, each in a loop of its own over plain arrays.
 */
export function pairsOfPass(source: RulePairs, place: number, context: PairContext): (stretch: Stretch) => Fill {
  const pass = source.passes[place] as BlockingPass
  const tests = source.passes
    .slice(0, place + 1)
    .map(({ filter }): PairTest | undefined => filter && pairTest(filter, context))
  const sieves = sievesOf(source, place, tests)
  const open =
    pass.leftKeys !== undefined
      ? pairsAcross(pass)
      : source.scope === undefined
        ? pairsWithin(pass)
        : pairsOfRecords(pass, source.scope)
  return (stretch) => {
    const make = open(stretch)
    return (block) => {
      const from = block.length
      const more = make(block)
      for (const sieve of sieves) sieve(block, from)
      block.rule.fill(pass.rule, from, block.length)
      return more
    }
  }
}

/** Pairs of records that share a key of the same columns: each group with itself. Stretches are along the keys. */
function pairsWithin(pass: BlockingPass): (stretch: Stretch) => Fill {
  const { starts, entries } = pass.right
  const { recordOf, keysOfRecord } = pass
  const records = recordOf === undefined ? entries : entries.map((entry) => recordOf[entry] as number)
  return (stretch) => {
    let key = stretch.from - 1
    let i = 0
    let j = 0
    let to = 0
    return (block) => {
      const { l, r } = block
      const room = l.length
      let length = block.length
      for (;;) {
        while (i >= to) {
          if (++key >= stretch.to) {
            block.length = length
            return false
          }
          i = starts[key] as number
          to = key === 0 ? i : (starts[key + 1] as number)
          j = i + 1
        }
        const a = records[i] as number
        if (keysOfRecord === undefined) {
          const end = Math.min(to, j + room - length)
          for (; j < end; j++) {
            l[length] = a
            r[length++] = records[j] as number
          }
        } else {
          for (; j < to && length < room; j++) {
            const b = records[j] as number
            // Two lists may share several items: the pair belongs to the first of them.
            if (smallestSharedKey(keysOfRecord, a, b) !== key) continue
            l[length] = a
            r[length++] = b
          }
        }
        if (j < to) {
          block.length = length
          return true
        }
        i++
        j = i + 1
      }
    }
  }
}

/** The same for the pairs of changed records only: each meets all who share a key. Stretches are along these records. */
function pairsOfRecords(
  pass: BlockingPass,
  { records, changed }: NonNullable<RulePairs['scope']>,
): (stretch: Stretch) => Fill {
  const { starts, entries } = pass.right
  const { recordOf, keysOfRecord, rightKeys } = pass
  return (stretch) => {
    let place = stretch.from - 1
    let a = 0
    let key = 0
    let keyAt = 0
    let keysTo = 0
    let j = 0
    let to = 0
    return (block) => {
      for (;;) {
        while (j >= to) {
          if (keyAt >= keysTo) {
            if (++place >= stretch.to) return false
            a = records[place] as number
            keyAt = keysOfRecord === undefined ? a : (keysOfRecord.starts[a] as number)
            keysTo = keysOfRecord === undefined ? a + 1 : (keysOfRecord.starts[a + 1] as number)
            continue
          }
          key = (keysOfRecord === undefined ? rightKeys : keysOfRecord.entries)[keyAt++] as number
          const known = key > 0
          j = known ? (starts[key] as number) : 0
          to = known ? (starts[key + 1] as number) : 0
        }
        if (block.length === block.l.length) return true
        const entry = entries[j++] as number
        const b = recordOf === undefined ? entry : (recordOf[entry] as number)
        // Two changed records meet once, as the earlier of them.
        if (a === b || (changed[b] === 1 && b < a)) continue
        if (keysOfRecord !== undefined && smallestSharedKey(keysOfRecord, a, b) !== key) continue
        block.l[block.length] = a
        block.r[block.length++] = b
      }
    }
  }
}

/** Pairs whose left record's key is the right record's key of other columns. Stretches are along left records. */
function pairsAcross(pass: BlockingPass): (stretch: Stretch) => Fill {
  const { starts, entries } = pass.right
  const leftKeys = pass.leftKeys ?? pass.rightKeys
  return (stretch) => {
    let a = stretch.from - 1
    let j = 0
    let to = 0
    return (block) => {
      for (;;) {
        while (j >= to) {
          if (++a >= stretch.to) return false
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
}
