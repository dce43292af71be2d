import { compileComparison } from '../engines/in-memory/compile-comparison.ts'
import type { InMemoryEngine } from '../engines/in-memory/engine.ts'
import { candidatePairs } from '../engines/in-memory/candidate-pairs.ts'
import { LinkageError } from '../errors.ts'
import { blockOn } from '../model/block-on.ts'
import type { Model } from '../model/model.ts'
import { quoteName } from '../sql/print-sql.ts'
import type { Pairs } from '../steps/pairs.ts'
import { levelKey, withProbabilities, type LevelKey } from './with-probabilities.ts'

/** m counted from pairs known to be matches. */
export function estimateMFromPairs(engine: InMemoryEngine, model: Model, matches: Pairs): Model {
  return countM(engine, model, [matches])
}

/** m counted from every pair of records with the same label. A null label labels nothing. */
export function estimateMFromLabelColumn(engine: InMemoryEngine, model: Model, column: string): Model {
  const rules = [blockOn(quoteName(column))]
  return countM(engine, model, candidatePairs(engine, { rules, linkType: model.linkType }))
}

function countM(engine: InMemoryEngine, model: Model, blocks: Iterable<Pairs>): Model {
  const compiled = model.comparisons.map((comparison) => compileComparison(comparison, engine))
  const counts = compiled.map(({ slots }) => new Float64Array(slots))
  let pairs = 0
  for (const { length, l, r } of blocks) {
    pairs += length
    compiled.forEach(({ slotOf }, place) => {
      const count = counts[place] as Float64Array
      for (let pair = 0; pair < length; pair++) {
        const slot = slotOf(l[pair] as number, r[pair] as number)
        count[slot] = (count[slot] as number) + 1
      }
    })
  }
  if (pairs === 0) {
    throw new LinkageError('no-pairs-to-learn-from', 'No two records share a label. Give at least one labelled pair.')
  }
  const m = new Map<LevelKey, number>()
  model.comparisons.forEach(({ name }, place) => {
    const known = (counts[place] as Float64Array).subarray(1)
    const total = known.reduce((sum, count) => sum + count, 0)
    known.forEach((count, value) => count > 0 && m.set(levelKey(name, value), count / total))
  })
  return withProbabilities(model, { m })
}
