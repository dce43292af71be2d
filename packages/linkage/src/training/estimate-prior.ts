import type { Engine, OnPairs } from '../engines/engine.ts'
import { LinkageError } from '../errors.ts'
import type { BlockingRule, Model } from '../model/model.ts'

export type PriorOptions = {
  /** Rules so strict that nearly every pair they find is a match. */
  readonly deterministicRules: readonly (BlockingRule | string)[]
  /** The share of all matches these rules find, as far as you can tell; above 0, at most 1. */
  readonly recall: number
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: OnPairs | undefined
}

export type PriorEstimate = {
  readonly model: Model
  /** Pairs the rules find. */
  readonly observedMatches: number
  readonly possiblePairs: number
  readonly probabilityTwoRandomRecordsMatch: number
}

/** The prior from deterministic rules: the pairs they find, raised for those they miss, over all pairs there are. */
export async function estimatePrior(
  engine: Engine,
  model: Model,
  { deterministicRules, recall, signal, onProgress }: PriorOptions,
): Promise<PriorEstimate> {
  if (!(recall > 0 && recall <= 1)) {
    throw new LinkageError(
      'option-invalid',
      `The recall of deterministic rules is ${recall}. Give a number above 0 and at most 1.`,
    )
  }
  const { total } = await engine.countPairs({ rules: deterministicRules, linkType: model.linkType, signal, onProgress })
  const possible = await engine.possiblePairs(model.linkType)
  if (total === 0) {
    throw new LinkageError(
      'no-pairs-to-learn-from',
      'The deterministic rules find no pair at all, so the probability that two random records match cannot be estimated. Check the rules, or set the probability by hand.',
    )
  }
  const prior = total / recall / possible
  if (prior > 1) {
    throw new LinkageError(
      'option-invalid',
      `The deterministic rules find ${total} of ${possible} pairs, more than a recall of ${recall} allows. Give a recall of at least ${(total / possible).toFixed(2)}, or stricter rules.`,
    )
  }
  return {
    model: { ...model, probabilityTwoRandomRecordsMatch: prior },
    observedMatches: total,
    possiblePairs: possible,
    probabilityTwoRandomRecordsMatch: prior,
  }
}
