import type { Model } from '../model/model.ts'
import type { ScoredPairs } from '../steps/pairs.ts'
import type { Engine, PredictOptions } from './engine.ts'

/** Scores every candidate pair of the model's blocking rules and keeps those at or above the threshold. */
export function predict(engine: Engine, model: Model, options: PredictOptions = {}): Promise<ScoredPairs> {
  return engine.predict(model, options)
}
