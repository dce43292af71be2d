import type { CountPairsOptions, Engine, OnPairs } from '../engines/engine.ts'
import { sampledRows } from '../engines/sampled-rows.ts'
import { adjustedFrom, adjustmentOf } from '../engines/slot-weights.ts'
import { LinkageError } from '../errors.ts'
import { columnsRead } from '../model/columns-read.ts'
import { blockingRuleOf } from '../model/model-of.ts'
import { comparisonVectorValues, type BlockingRule, type Comparison, type Model } from '../model/model.ts'
import { columnsInSql } from '../sql/columns-in-sql.ts'
import type { PairScope } from '../steps/pairs.ts'
import { agreementFactor, startingProbabilities } from './agreement-factor.ts'
import {
  expectationMaximisation,
  type EmIteration,
  type EmState,
  type FrequencyAdjustment,
} from './expectation-maximisation.ts'
import { levelKey, type LevelKey } from './with-probabilities.ts'

/** Splink draws the records to learn from by their ids, always the same. */
const SAMPLE_SEED = 1

export type EmSessionOptions = {
  /** Pairs to learn from: between about 1% and 99% of them should be matches. */
  readonly blockingRule: BlockingRule | string
  /** Keep u as it is, the default: u is better learned from random pairs. */
  readonly fixU?: boolean
  readonly fixM?: boolean
  /** Keep the share of matches among the blocked pairs as estimated from the prior. */
  readonly fixPrior?: boolean
  /**
   * Take every agreement as it is on average, however rare the value. Quicker; left out, pairs are told apart by term
   * frequencies while learning as they are when predicting, where the model adjusts for them.
   */
  readonly estimateWithoutTermFrequencies?: boolean
  /**
   * About how many pairs to learn from: where the rule finds more, only those among records drawn at random. Left out, all.
   */
  readonly maxPairs?: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
}

/** One run of EM on the pairs of one blocking rule. */
export type EmSession = {
  readonly blockingRule: BlockingRule
  /** Names of the comparisons that were learned about, and of those left out because the rule decides them. */
  readonly comparisons: readonly string[]
  readonly leftOut: readonly string[]
  readonly pairs: number
  readonly patterns: number
  readonly start: EmState
  /** Every iteration, the last being the result. */
  readonly history: readonly EmIteration[]
  readonly converged: boolean
  readonly m: ReadonlyMap<LevelKey, number>
  readonly u: ReadonlyMap<LevelKey, number>
}

/**
 * m by EM on the pairs that agree on a blocking rule. Comparisons that use a column of the rule are left out, because
 * all these pairs agree there; the starting share of matches is raised for that agreement.
 */
export async function estimateM(engine: Engine, model: Model, options: EmSessionOptions): Promise<EmSession> {
  const blockingRule = blockingRuleOf(options.blockingRule)
  const { fixU = true, fixM = false, fixPrior = false, estimateWithoutTermFrequencies = false } = options
  const ruleColumns = lowerCase(columnsInSql(blockingRule.sql, 'rule'))
  const kept = model.comparisons.filter(
    (comparison) => !lowerCase(columnsRead(comparison)).some((name) => ruleColumns.includes(name)),
  )
  const leftOut = model.comparisons.filter((comparison) => !kept.includes(comparison)).map(({ name }) => name)
  if (kept.length === 0) {
    throw new LinkageError(
      'option-invalid',
      `Blocking rule ${blockingRule.sql} uses a column of every comparison, so there is nothing to learn from its pairs. Train on another rule.`,
    )
  }
  const among = { rules: [blockingRule], linkType: model.linkType, signal: options.signal }
  const patterns = await engine.agreementPatterns(kept, {
    ...among,
    scope:
      options.maxPairs === undefined ? undefined : await amongSome(engine, { ...among, maxPairs: options.maxPairs }),
    onProgress: options.onProgress,
    termFrequencies: !estimateWithoutTermFrequencies,
  })
  if (patterns.pairs === 0) {
    throw new LinkageError(
      'no-pairs-to-learn-from',
      `Blocking rule ${blockingRule.sql} finds no pair to learn from. Train on a rule that finds at least a few hundred.`,
    )
  }
  const start: EmState = { prior: priorAmongBlocked(model, ruleColumns), comparisons: kept.map(startingProbabilities) }
  const history = expectationMaximisation(patterns, start, {
    fixPrior,
    fixM: kept.map((comparison) => fixedValues(comparison, fixM, 'fixM')),
    fixU: kept.map((comparison) => fixedValues(comparison, fixU, 'fixU')),
    ...(patterns.frequencies !== undefined && { adjustments: kept.map(adjustmentsByValue) }),
    convergence: model.emConvergence,
    maxIterations: model.maxIterations,
  })
  const last = history.at(-1)
  const seen = slotsSeen(patterns.slots, kept.length)
  return {
    blockingRule,
    comparisons: kept.map(({ name }) => name),
    leftOut,
    pairs: patterns.pairs,
    patterns: patterns.counts.length,
    start,
    history,
    converged: (last?.change ?? 1) < model.emConvergence,
    m: fixM ? new Map() : estimatesOf(kept, seen, last, 'm'),
    u: fixU ? new Map() : estimatesOf(kept, seen, last, 'u'),
  }
}

/** The records, drawn at random, among which a rule finds about `maxPairs` pairs; undefined where it finds no more. */
async function amongSome(
  engine: Engine,
  { maxPairs, ...found }: CountPairsOptions & { readonly maxPairs: number },
): Promise<PairScope | undefined> {
  if (!(maxPairs >= 1)) {
    throw new LinkageError('option-invalid', `EM on ${maxPairs} pairs cannot be done. Give maxPairs of at least 1.`)
  }
  const { total } = await engine.countPairs(found)
  if (total <= maxPairs) return undefined
  const changed = new Uint8Array(engine.records)
  for (const row of sampledRows({
    records: engine.records,
    possible: total,
    pairsWanted: maxPairs,
    seed: SAMPLE_SEED,
  })) {
    changed[row] = 1
  }
  return { changed, within: true, between: false }
}

function adjustmentsByValue(comparison: Comparison): (FrequencyAdjustment | undefined)[] {
  const values = comparisonVectorValues(comparison.levels)
  const adjustments: (FrequencyAdjustment | undefined)[] = []
  comparison.levels.forEach((level, place) => {
    const adjustment = adjustmentOf(level)
    if (adjustment === undefined) return
    const from = comparison.levels.indexOf(adjustedFrom(comparison, level, adjustment))
    adjustments[values[place] ?? 0] = { weight: adjustment.weight, from: values[from] ?? 0 }
  })
  return adjustments
}

function lowerCase(names: readonly string[]): string[] {
  return names.map((name) => name.toLowerCase())
}

/** The share of matches among the pairs of a rule, raised from the prior for their agreement. */
function priorAmongBlocked(model: Model, ruleColumns: readonly string[]): number {
  const prior = model.probabilityTwoRandomRecordsMatch
  const odds = (prior / (1 - prior)) * agreementFactor(model, ruleColumns)
  return Number.isFinite(odds) ? odds / (1 + odds) : 1 - Number.EPSILON
}

function fixedValues(comparison: Comparison, all: boolean, which: 'fixM' | 'fixU'): boolean[] {
  const values = comparisonVectorValues(comparison.levels)
  const fixed: boolean[] = []
  comparison.levels.forEach((level, place) => {
    const value = values[place] ?? 0
    if (value >= 0) fixed[value] = all || level[which]
  })
  return fixed
}

/** Which slots of each comparison any pattern showed: a level never seen has no estimate. */
function slotsSeen(slots: Uint8Array, width: number): Set<number>[] {
  const seen = Array.from({ length: width }, () => new Set<number>())
  slots.forEach((slot, place) => seen[place % width]?.add(slot))
  return seen
}

function estimatesOf(
  comparisons: readonly Comparison[],
  seen: readonly ReadonlySet<number>[],
  state: EmState | undefined,
  which: 'm' | 'u',
): Map<LevelKey, number> {
  const estimates = new Map<LevelKey, number>()
  comparisons.forEach(({ name }, place) => {
    state?.comparisons[place]?.[which].forEach((probability, value) => {
      if (seen[place]?.has(value + 1) === true) estimates.set(levelKey(name, value), probability)
    })
  })
  return estimates
}
