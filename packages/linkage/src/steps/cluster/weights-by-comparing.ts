import type { Engine } from '../../engines/engine.ts'
import { LinkageError } from '../../errors.ts'
import type { Model } from '../../model/model.ts'
import { matchWeightOfProbability } from '../../model/weights.ts'
import type { ComparedPairs, Pairs } from '../pairs.ts'
import { weightsByValue } from './borne-out-disagreements.ts'
import type { ClusterOptions, ComparisonWeights } from './cluster-options.ts'
import { componentsOf, recordsOf } from './components.ts'
import { linksOf } from './links.ts'

/** What is compared at most: 50 million pairs take some 2 GB. */
const PAIRS_MAX = 50_000_000

/**
 * What grouping asks about any two records of a component, for an engine that compares many pairs at once and none by
 * itself: all of them are compared beforehand, each record with itself among them, which says what it knows.
 */
export async function weightsByComparing(
  engine: Pick<Engine, 'comparePairs'>,
  model: Model,
  options: ClusterOptions,
): Promise<ComparisonWeights> {
  const within = pairsWithin(options)
  const compared = await engine.comparePairs(model, within)
  const placeOf = new Map<number, number>()
  const nameOf = (a: number, b: number): number => Math.min(a, b) * options.records + Math.max(a, b)
  for (let pair = 0; pair < within.length; pair++) placeOf.set(nameOf(within.l[pair]!, within.r[pair]!), pair)
  const weights = model.comparisons.map(weightsByValue)
  const comparisons = weights.length
  return {
    comparisons,
    priorWeight: matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch),
    of(a, b, into) {
      const pair = placeOf.get(nameOf(a, b))!
      for (let place = 0; place < comparisons; place++)
        into[place] = partOf(compared, weights[place]!, pair * comparisons + place)
      return compared.matchWeight[pair]!
    },
    known(records, into) {
      records.forEach((record, row) => {
        const itself = placeOf.get(nameOf(record, record))! * comparisons
        for (let place = 0; place < comparisons; place++) {
          into[row * comparisons + place] = compared.levels[itself + place]! < 0 ? 0 : 1
        }
      })
    },
  }
}

/** What one comparison adds to a pair's weight; NaN where nothing is known. */
function partOf({ levels, adjustments }: ComparedPairs, weights: Float64Array, place: number): number {
  const value = levels[place]!
  return value < 0 ? Number.NaN : weights[value]! + adjustments[place]!
}

/** Every two records of a component, and each record with itself. */
function pairsWithin(options: ClusterOptions): Pairs {
  const components = componentsOf(linksOf(options), options.pairs)
  const all = Array.from({ length: components.count }, (_, component) => recordsOf(components, component))
  const length = all.reduce((sum, { length: records }) => sum + (records * (records + 1)) / 2, 0)
  if (length > PAIRS_MAX) {
    throw new LinkageError(
      'too-many-pairs',
      `Comparing groups as wholes would take ${length.toLocaleString('en-GB')} comparisons, because links at this threshold chain many records together. Raise the threshold, or take the method best-links-first or the engine in memory.`,
    )
  }
  const l = new Int32Array(length)
  const r = new Int32Array(length)
  let next = 0
  for (const records of all) {
    for (let a = 0; a < records.length; a++) {
      for (let b = a; b < records.length; b++) {
        l[next] = records[a]!
        r[next++] = records[b]!
      }
    }
  }
  return { length, l, r }
}
