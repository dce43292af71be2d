import type { AgreementPatterns, Engine } from '../engines/engine.ts'
import { LinkageError } from '../errors.ts'
import { blockOn } from '../model/block-on.ts'
import type { Model } from '../model/model.ts'
import { quoteName } from '../sql/print-sql.ts'
import type { Pairs } from '../steps/pairs.ts'
import { levelKey, withProbabilities, type LevelKey } from './with-probabilities.ts'

/** m counted from pairs known to be matches. */
export async function estimateMFromPairs(engine: Engine, model: Model, matches: Pairs): Promise<Model> {
  return withCountedM(model, await engine.agreementPatterns(model.comparisons, { pairs: matches }))
}

/** m counted from every pair of records with the same label. A null label labels nothing. */
export async function estimateMFromLabelColumn(engine: Engine, model: Model, column: string): Promise<Model> {
  const among = { rules: [blockOn(quoteName(column))], linkType: model.linkType }
  return withCountedM(model, await engine.agreementPatterns(model.comparisons, among))
}

function withCountedM(model: Model, { slots, counts, pairs }: AgreementPatterns): Model {
  if (pairs === 0) {
    throw new LinkageError('no-pairs-to-learn-from', 'No two records share a label. Give at least one labelled pair.')
  }
  const width = model.comparisons.length
  const m = new Map<LevelKey, number>()
  model.comparisons.forEach(({ name }, place) => {
    const known: number[] = []
    let total = 0
    counts.forEach((count, pattern) => {
      const slot = slots[pattern * width + place] as number
      if (slot === 0) return
      known[slot - 1] = (known[slot - 1] ?? 0) + count
      total += count
    })
    known.forEach((count, value) => m.set(levelKey(name, value), count / total))
  })
  return withProbabilities(model, { m })
}
