import { floatsFor } from '../../columns/shared-numbers.ts'
import type { InMemoryEngine, OpenInMemoryEngine } from '../../engines/in-memory/engine.ts'
import type { Engine } from '../../engines/engine.ts'
import { mergeComponents } from '../../engines/in-memory/threads/merge-components.ts'
import { pairScorer } from '../../explain/pair-scorer.ts'
import type { Model } from '../../model/model.ts'
import type { Pairs, ScoredPairs } from '../pairs.ts'
import { borneOutDisagreements, distrusting, weightsByValue, type BorneOutLevel } from './borne-out-disagreements.ts'
import { clusteringSteps } from './cluster-pairs.ts'
import { weightsByComparing } from './weights-by-comparing.ts'
import { inBreaths, type InBreaths } from '../breathe.ts'
import type { Clusters, ClusterOptions } from './cluster-options.ts'

export type ClusterWithModelOptions = Omit<ClusterOptions, 'records' | 'pairs' | 'comparisonWeights' | 'matchWeight'> &
  InBreaths

export type ClustersWithModel = Clusters & {
  /** Levels in which, as the records themselves show, hardly any two records of one person stand. */
  readonly borneOut: readonly BorneOutLevel[]
}

/**
 * Clusters with all that the model knows: pairs that no rule found are weighed too, groups are compared comparison by
 * comparison, and disagreements that other records bear out on both sides are taken seriously (`borneOutDisagreements`).
 * Give `pairs` down to at least five below the threshold, and with `keepLevels`, or they are compared again.
 */
export async function clusterWithModel(
  engine: Engine,
  model: Model,
  pairs: ScoredPairs,
  { signal, onProgress, ...options }: ClusterWithModelOptions,
): Promise<ClustersWithModel> {
  const { records } = engine
  const levels = pairs.levels ?? (await engine.comparePairs(model, pairs)).levels
  const borneOut = borneOutDisagreements(model, { ...pairs, levels }, records)
  const distrustful = distrusting(model, borneOut)
  const matchWeight = borneOut.length === 0 ? pairs.matchWeight : reweighed(pairs.matchWeight, levels, model, distrustful) // prettier-ignore
  const weighed = {
    ...options,
    records,
    pairs: { length: pairs.length, l: pairs.l, r: pairs.r, matchWeight },
  }
  const breaths = { signal, onProgress }
  const method = methodOnThreads(options)
  if (isInMemory(engine) && method !== undefined) {
    const clusters = await mergeComponents(engine, distrustful, { key: engine.order, ...weighed, ...breaths, levels, method }) // prettier-ignore
    return { ...clusters, borneOut }
  }
  const known = isInMemory(engine)
    ? { key: engine.order, ...weighed, ...weightsInMemory(engine, distrustful, { ...pairs, levels }) }
    : { ...weighed, comparisonWeights: await weightsByComparing(engine, distrustful, weighed) }
  return { ...(await inBreaths(clusteringSteps(known), breaths)), borneOut }
}

/** The method, where it looks at groups as wholes and nothing that is decided can refuse a join. */
function methodOnThreads(options: ClusterWithModelOptions): 'profile-link' | 'average-link' | undefined {
  const { method = 'profile-link', mustLink = [], neverLink = [], conflict, oneRecordPerSource } = options
  const isFree = mustLink.length === 0 && neverLink.length === 0 && conflict === undefined && oneRecordPerSource === undefined // prettier-ignore
  return isFree && (method === 'profile-link' || method === 'average-link') ? method : undefined
}

function isInMemory(engine: Engine): engine is OpenInMemoryEngine {
  return engine.name === 'in-memory'
}

/** In memory two records are compared when they are asked about, and scored pairs not again. */
function weightsInMemory(
  engine: InMemoryEngine,
  model: Model,
  { l, r, levels }: Pairs & { readonly levels: Int8Array },
): Pick<ClusterOptions, 'comparisonWeights' | 'matchWeight'> {
  const { comparisonWeights, matchWeight } = pairScorer(engine, model)
  const ofPair = (pair: number, into: Float64Array): number =>
    comparisonWeights.ofLevels(levels, pair * into.length, { a: l[pair]!, b: r[pair]!, into })
  return { comparisonWeights: { ...comparisonWeights, ofPair }, matchWeight }
}

/** The weights that another model with the same levels gives the same pairs; term frequencies add the same to both. */
function reweighed(matchWeight: Float64Array, levels: Int8Array, from: Model, to: Model): Float64Array {
  const comparisons = from.comparisons.length
  const differences = from.comparisons.map((comparison, place) => {
    const then = weightsByValue(to.comparisons[place] ?? comparison)
    return weightsByValue(comparison).map((weight, value) => (then[value] as number) - weight)
  })
  const after = floatsFor(matchWeight.length)
  for (let pair = 0; pair < matchWeight.length; pair++) {
    let sum = matchWeight[pair]!
    for (let place = 0; place < comparisons; place++) {
      const value = levels[pair * comparisons + place]!
      if (value >= 0) sum += differences[place]![value]!
    }
    after[pair] = sum
  }
  return after
}
