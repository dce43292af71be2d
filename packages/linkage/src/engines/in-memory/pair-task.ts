import type { Comparison } from '../../model/model.ts'
import { compileComparison, type CompiledComparison } from './compile-comparison.ts'
import type { PairEngine } from './engine.ts'
import { pairCollector, type Collected } from './pair-collector.ts'
import { patternCounter, type Adjusting } from './pattern-counter.ts'
import { BLOCK_PAIRS, type PairBlock } from './pair-source.ts'
import { scoreBlock, scoredBlock } from './score-block.ts'
import type { Weighing } from './scorer.ts'

/** What is done with pairs, as plain data that any thread can work on. */
export type PairTask =
  | {
      readonly kind: 'score'
      readonly weighing: Weighing
      readonly thresholdMatchWeight: number
      readonly keepLevels: boolean
    }
  | {
      readonly kind: 'count-patterns'
      readonly comparisons: readonly Comparison[]
      readonly adjusting: Adjusting
    }
  | { readonly kind: 'count-levels'; readonly comparisons: readonly Comparison[] }
  | { readonly kind: 'count-pairs'; readonly rules: number }

/** A task under way in one thread. */
export type TaskAtHand = {
  add(block: PairBlock): void
  /** Pairs kept since this was last asked, which is after every stretch. */
  kept(): Collected | undefined
  /** What was counted from first to last, in the terms of the task. */
  counted(): readonly Float64Array[]
}

export function taskAtHand(task: PairTask, engine: PairEngine): TaskAtHand {
  switch (task.kind) {
    case 'score':
      return scoring(task, engine)
    case 'count-patterns': {
      const counter = patternCounter(
        task.comparisons.map((comparison) => compileComparison(comparison, engine)),
        task.adjusting,
      )
      return { add: counter.add, kept: nothing, counted: counter.counted }
    }
    case 'count-levels': {
      const counters = task.comparisons.map((comparison) => levelCounter(compileComparison(comparison, engine)))
      return {
        add: (block) => counters.forEach((counter) => counter.add(block)),
        kept: nothing,
        counted: () => counters.map(({ counts }) => counts),
      }
    }
    case 'count-pairs': {
      const perRule = new Float64Array(task.rules)
      return { add: (block) => countRules(block, perRule), kept: nothing, counted: () => [perRule] }
    }
  }
}

function nothing(): undefined {
  return undefined
}

function scoring(
  { weighing, thresholdMatchWeight, keepLevels }: Extract<PairTask, { kind: 'score' }>,
  engine: PairEngine,
): TaskAtHand {
  const fills = weighing.comparisons.map(({ comparison }) => compileComparison(comparison, engine).fill)
  const scored = scoredBlock(fills.length)
  const open = () => pairCollector(keepLevels ? fills.length : 0)
  let collector = open()
  return {
    add(block) {
      scoreBlock(weighing, fills, block, scored)
      const { matchWeight } = scored
      for (let pair = 0; pair < block.length; pair++) {
        if ((matchWeight[pair] as number) >= thresholdMatchWeight) collector.add(block, scored, pair)
      }
    },
    kept() {
      const collected = collector.settle()
      collector = open()
      return collected
    },
    counted: () => [],
  }
}

export type LevelCounter = { readonly counts: Float64Array; add(block: PairBlock): void }

/** How many pairs fell into each slot of a comparison. */
export function levelCounter({ fill, slots }: CompiledComparison): LevelCounter {
  const counts = new Float64Array(slots)
  const slotsAtHand = new Uint8Array(BLOCK_PAIRS)
  return {
    counts,
    add({ length, l, r }) {
      fill(l, r, length, slotsAtHand)
      for (let pair = 0; pair < length; pair++) {
        const slot = slotsAtHand[pair] as number
        counts[slot] = (counts[slot] as number) + 1
      }
    },
  }
}

function countRules({ length, rule }: PairBlock, perRule: Float64Array): void {
  for (let pair = 0; pair < length; pair++) {
    const place = rule[pair] as number
    perRule[place] = (perRule[place] as number) + 1
  }
}
