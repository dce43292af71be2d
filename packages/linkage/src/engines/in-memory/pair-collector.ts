import { floatsFor, intsFor } from '../../columns/shared-numbers.ts'
import type { ScoredPairs } from '../../steps/pairs.ts'
import type { PairBlock } from './pair-source.ts'
import type { ScoredBlock } from './score-block.ts'

export type Collected = Pick<ScoredPairs, 'length' | 'l' | 'r' | 'matchWeight' | 'rule' | 'levels'>

/** Gathers pairs into typed arrays that double when full: 17 bytes a pair, and one for each level kept. */
export function pairCollector(levelsKept: number) {
  let room = 1 << 12
  let length = 0
  let l = new Int32Array(room)
  let r = new Int32Array(room)
  let rule = new Uint8Array(room)
  let matchWeight = new Float64Array(room)
  let levels = new Int8Array(room * levelsKept)

  const grow = (): void => {
    room *= 2
    l = extended(l, new Int32Array(room))
    r = extended(r, new Int32Array(room))
    rule = extended(rule, new Uint8Array(room))
    matchWeight = extended(matchWeight, new Float64Array(room))
    levels = extended(levels, new Int8Array(room * levelsKept))
  }

  return {
    add(block: PairBlock, scored: ScoredBlock, pair: number): void {
      if (length === room) grow()
      l[length] = block.l[pair] as number
      r[length] = block.r[pair] as number
      rule[length] = block.rule[pair] as number
      matchWeight[length] = scored.matchWeight[pair] as number
      for (let place = 0; place < levelsKept; place++) {
        levels[length * levelsKept + place] = ((scored.slots[place] as Uint8Array)[pair] as number) - 1
      }
      length++
    },
    settle(): Collected {
      return {
        length,
        l: l.slice(0, length),
        r: r.slice(0, length),
        rule: rule.slice(0, length),
        matchWeight: matchWeight.slice(0, length),
        levels: levelsKept === 0 ? undefined : levels.slice(0, length * levelsKept),
      }
    },
  }
}

function extended<Numbers extends Int32Array | Uint8Array | Int8Array | Float64Array>(
  old: Numbers,
  wider: Numbers,
): Numbers {
  wider.set(old)
  return wider
}

/**
 * Pairs gathered stretch by stretch as one, in the order of the stretches. Each part is let go of once it is copied. They lie
 * in memory that threads can share, because clustering hands them on.
 */
export function collectedTogether(parts: (Collected | undefined)[], levelsKept: number): Collected {
  const length = parts.reduce((sum, part) => sum + (part?.length ?? 0), 0)
  const together = {
    length,
    l: intsFor(length),
    r: intsFor(length),
    rule: new Uint8Array(length),
    matchWeight: floatsFor(length),
    levels: levelsKept === 0 ? undefined : new Int8Array(new SharedArrayBuffer(length * levelsKept)),
  }
  let at = 0
  parts.forEach((part, place) => {
    if (part === undefined) return
    together.l.set(part.l, at)
    together.r.set(part.r, at)
    together.rule.set(part.rule, at)
    together.matchWeight.set(part.matchWeight, at)
    if (part.levels !== undefined) together.levels?.set(part.levels, at * levelsKept)
    at += part.length
    parts[place] = undefined
  })
  return together
}
