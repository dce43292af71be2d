import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { chooseDeterministicRules } from '../training/choose-deterministic-rules.ts'
import { chooseEmRules, chooseRandomPairs, NO_RULE_STRICT_ENOUGH } from '../training/choose-training.ts'
import type { TrainOptions } from '../training/train-model.ts'
import type { Settings } from './read-settings.ts'
import type { TrainingSettings } from './training-settings.ts'

export type SettledTraining = {
  /** How to train, complete: what the settings say and what was chosen. Given as settings it does the same again. */
  readonly training: TrainingSettings & Pick<TrainOptions, 'prior' | 'u' | 'em'>
  /** What was chosen, in sentences to show. */
  readonly explanation: readonly string[]
}

type Prior = Required<NonNullable<TrainingSettings['prior']>>

/** Taken where the settings give deterministic rules and do not say how many matches they find, as in Splink's tutorials. */
const RECALL = 0.7

/** Completes what settings say about training with choices for these records, and says which. */
export function settleTraining(engine: InMemoryEngine, settings: Settings): SettledTraining {
  const { model, training } = settings
  const explanation: string[] = []
  const prior = settlePrior(engine, settings, explanation)
  const u = settleU(training.u, explanation)
  if (training.em !== undefined) return { training: { ...(prior && { prior }), u, em: training.em }, explanation }
  const em = chooseEmRules(engine, model)
  explanation.push(...em.explanation)
  return {
    training: {
      ...(prior && { prior }),
      u,
      ...(em.rules.length > 0 && { em: em.rules.map((blockingRule) => ({ blockingRule })) }),
    },
    explanation,
  }
}

function settlePrior(engine: InMemoryEngine, settings: Settings, explanation: string[]): Prior | undefined {
  const { model, training, saysPrior } = settings
  if (training.prior === undefined && saysPrior) return undefined
  const { deterministicRules, recall } = training.prior ?? {}
  if (deterministicRules !== undefined) {
    if (recall === undefined)
      explanation.push(`The deterministic rules are taken to find ${RECALL * 100}% of all matches.`)
    return { deterministicRules, recall: recall ?? RECALL }
  }
  const chosen = chooseDeterministicRules(engine, model)
  explanation.push(...(chosen?.explanation ?? [NO_RULE_STRICT_ENOUGH]))
  return chosen && { deterministicRules: chosen.deterministicRules, recall: recall ?? chosen.recall }
}

function settleU(given: TrainingSettings['u'], explanation: string[]): NonNullable<TrainingSettings['u']> {
  if (given?.maxPairs !== undefined) return { seed: 1, ...given }
  const chosen = chooseRandomPairs()
  explanation.push(...chosen.explanation)
  return { seed: 1, ...chosen.u, ...given }
}
