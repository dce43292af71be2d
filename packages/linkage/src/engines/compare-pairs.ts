import type { Model } from '../model/model.ts'
import type { ComparedPairs, Pairs } from '../steps/pairs.ts'
import type { Engine } from './engine.ts'

/**
 * Compares the pairs given, whether or not a blocking rule finds them, with everything that goes into their weight. The
 * record that comes back as `l` is the one that a run would call so.
 */
export function comparePairs(engine: Engine, model: Model, pairs: Pairs): Promise<ComparedPairs> {
  return engine.comparePairs(model, pairs)
}
