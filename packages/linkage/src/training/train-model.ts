import type { Engine, OnPairs } from '../engines/engine.ts'
import { columnsRead } from '../model/columns-read.ts'
import { blockingRuleOf } from '../model/model-of.ts'
import { comparisonVectorValues, type BlockingRule, type Model } from '../model/model.ts'
import { columnsInSql } from '../sql/columns-in-sql.ts'
import { estimateM, type EmSession, type EmSessionOptions } from './estimate-m.ts'
import { estimatePrior, type PriorEstimate, type PriorOptions } from './estimate-prior.ts'
import { estimateU, type UEstimate, type UOptions } from './estimate-u.ts'
import { levelKey, withProbabilities, type LevelKey } from './with-probabilities.ts'

type Watched = 'signal' | 'onProgress'

export type TrainOptions = {
  /** Left out, the model's own probability is kept. */
  readonly prior?: Omit<PriorOptions, Watched>
  readonly u?: Omit<UOptions, Watched>
  /** Left out, rules are chosen from the model's blocking rules so that every comparison is learned about. */
  readonly em?: readonly Omit<EmSessionOptions, Watched>[]
  readonly signal?: AbortSignal
  /** Told in words which part of training begins. */
  readonly onPart?: (part: string) => void
  /** Told now and then how far that part is. */
  readonly onProgress?: OnPairs
}

export type Training = {
  readonly model: Model
  readonly prior: Omit<PriorEstimate, 'model'> | undefined
  readonly u: Omit<UEstimate, 'model'>
  /** One per EM rule, with its convergence history. */
  readonly sessions: readonly EmSession[]
  /** What a person should know before using the model: levels never seen, comparisons never learned about. */
  readonly warnings: readonly string[]
}

/**
 * Trains a model without labels, in Splink's order: the prior from deterministic rules, u from random pairs, then m by EM
 * on one blocking rule after another. Where several sessions estimate the same m, their median counts.
 */
export async function trainModel(engine: Engine, model: Model, options: TrainOptions = {}): Promise<Training> {
  const { signal, onPart, onProgress } = options
  const watched = { signal, onProgress }
  if (options.prior !== undefined) onPart?.('the prior from deterministic rules')
  const prior = options.prior && (await estimatePrior(engine, model, { ...options.prior, ...watched }))
  onPart?.('u from random pairs')
  const u = await estimateU(engine, prior?.model ?? model, { ...options.u, ...watched })
  const sessions: EmSession[] = []
  let trained = u.model
  const em = options.em ?? chosenRules(model).map((blockingRule) => ({ blockingRule }))
  for (const [place, each] of em.entries()) {
    onPart?.(`m by EM, session ${place + 1} of ${em.length}`)
    sessions.push(await estimateM(engine, trained, { ...each, ...watched }))
    trained = combineSessions(u.model, sessions)
  }
  const { model: complete, unseen } = withUnseenLevels(trained, sessions)
  return {
    model: complete,
    prior: prior && { observedMatches: prior.observedMatches, possiblePairs: prior.possiblePairs, probabilityTwoRandomRecordsMatch: prior.probabilityTwoRandomRecordsMatch }, // prettier-ignore
    u: { pairs: u.pairs, levelsNotSeen: u.levelsNotSeen },
    sessions,
    warnings: [...warningsAbout(model, sessions), ...unseen],
  }
}

/** The model with each m, and u where it was learned too, at the median of what the sessions found. */
export function combineSessions(model: Model, sessions: readonly EmSession[]): Model {
  return withProbabilities(model, { m: medians(sessions.map(({ m }) => m)), u: medians(sessions.map(({ u }) => u)) })
}

function medians(estimates: readonly ReadonlyMap<LevelKey, number>[]): Map<LevelKey, number> {
  const all = new Map<LevelKey, number[]>()
  for (const estimate of estimates) {
    for (const [key, probability] of estimate) all.set(key, [...(all.get(key) ?? []), probability])
  }
  return new Map([...all].map(([key, found]) => [key, median(found)]))
}

function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] as number)) / 2
}

/** Rules, taken in the model's order, each of which teaches about a comparison that none before it did. */
function chosenRules(model: Model): BlockingRule[] {
  const untaught = new Set(model.comparisons)
  return model.blockingRules.map(blockingRuleOf).filter((rule) => {
    const columns = columnsInSql(rule.sql, 'rule').map((name) => name.toLowerCase())
    const teaches = [...untaught].filter(
      (comparison) => !columnsRead(comparison).some((name) => columns.includes(name.toLowerCase())),
    )
    for (const comparison of teaches) untaught.delete(comparison)
    return teaches.length > 0
  })
}

function warningsAbout(model: Model, sessions: readonly EmSession[]): string[] {
  const taught = new Set(sessions.flatMap(({ comparisons }) => comparisons))
  const warnings = model.comparisons
    .filter(({ name }) => !taught.has(name))
    .map(
      ({ name }) =>
        `No EM session taught the m probabilities of comparison "${name}". Add one on a rule that uses none of its columns.`,
    )
  for (const { blockingRule, converged, history } of sessions) {
    if (!converged) warnings.push(`EM on ${blockingRule.sql} had not settled after ${history.length} iterations.`)
  }
  return warnings
}

/**
 * A level that no match was seen in still needs an m: half a match, but never more than its u, so that what was never
 * seen cannot speak for a match.
 */
function withUnseenLevels(model: Model, sessions: readonly EmSession[]): { model: Model; unseen: string[] } {
  const expectedMatches = sessions.map(({ pairs, history }) => pairs * (history.at(-1)?.prior ?? 0))
  const half = 0.5 / Math.max(1, ...expectedMatches)
  const m = new Map<LevelKey, number>()
  const unseen: string[] = []
  for (const { name, levels } of model.comparisons) {
    const values = comparisonVectorValues(levels)
    levels.forEach((level, place) => {
      if (level.isNull || level.m !== undefined) return
      m.set(levelKey(name, values[place] ?? 0), Math.min(level.u ?? half, half))
      unseen.push(`No match was seen in level "${level.label}" of comparison "${name}"; its m probability is a guess.`)
    })
  }
  return { model: withProbabilities(model, { m }), unseen }
}
