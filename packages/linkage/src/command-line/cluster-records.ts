import { recordOrder } from '../columns/record-order.ts'
import type { Table } from '../columns/table.ts'
import type { Model } from '../model/model.ts'
import type { Pairs, ScoredPairs } from '../steps/pairs.ts'
import { inBreaths } from '../steps/breathe.ts'
import { clusteringSteps } from '../steps/cluster/cluster-pairs.ts'
import { clusterWithModel } from '../steps/cluster/cluster-with-model.ts'
import type { OpenedRecords } from './open-records.ts'
import type { PairsToKeep } from './predict-pairs.ts'
import type { ClusterMethod, Clusters } from '../steps/cluster/cluster-options.ts'
import { wordOption, type Threshold } from './option-values.ts'
import type { VerbContext, VerbOption } from './verb.ts'

const methods = [
  'profile-link',
  'average-link',
  'best-links-first',
  'connected-components',
  'single-best-links',
] as const

const DEFAULT_METHOD = 'profile-link'

/** Methods that look at groups as wholes, and so want weaker pairs too, and the levels of all. */
const weighingGroups: readonly ClusterMethod[] = ['profile-link', 'average-link']
/** How far below the threshold a pair still says something about its groups. */
const WEAKER = 5

export const methodOption = {
  method: {
    type: 'string',
    help: 'profile-link (unless given), average-link, best-links-first, connected-components or single-best-links',
  },
} as const satisfies Record<string, VerbOption>

/** How links become clusters; asked for before any work is done, so that a wrong word is refused at once. */
export function methodOf(values: VerbContext['values']): ClusterMethod {
  return wordOption(values, 'method', methods) ?? DEFAULT_METHOD
}

/** Which pairs to keep when predicting for clusters at a threshold. */
export function pairsForClusters(method: ClusterMethod, threshold: Threshold): PairsToKeep {
  return weighingGroups.includes(method)
    ? { thresholdMatchWeight: threshold.matchWeight - WEAKER, keepLevels: true }
    : { thresholdMatchWeight: threshold.matchWeight, keepLevels: false }
}

type Wanted = { readonly table: Table; readonly threshold: Threshold; readonly method: ClusterMethod }

/** Clusters by pairs alone. */
export async function clusterRecords(
  { steps, signal }: VerbContext,
  { table, pairs, threshold, method }: Wanted & { readonly pairs: Pairs & { readonly matchWeight: Float64Array } },
): Promise<Clusters> {
  return steps.step('cluster', 'Making clusters', (progress) =>
    inBreaths(
      clusteringSteps({ records: table.records, pairs, thresholdMatchWeight: threshold.matchWeight, method, key: recordOrder(table) }), // prettier-ignore
      { signal, onProgress: progress.share },
    ),
  )
}

/** Clusters with all that the model knows, where the method asks for it. */
export async function clusterByModel(
  context: VerbContext,
  { pairs, model, engine, ...wanted }: Wanted & Pick<OpenedRecords, 'engine'> & { readonly pairs: ScoredPairs; readonly model: Model }, // prettier-ignore
): Promise<Clusters> {
  const { table, threshold, method } = wanted
  if (!weighingGroups.includes(method)) return clusterRecords(context, { ...wanted, pairs })
  return context.steps.step('cluster', 'Making clusters', (progress) =>
    clusterWithModel(engine, model, pairs, {
      thresholdMatchWeight: threshold.matchWeight,
      method,
      key: recordOrder(table),
      signal: context.signal,
      onProgress: progress.share,
    }),
  )
}

/** How many clusters of each size there are. */
export function clusterSizes({ clusterOf, count }: Clusters): Map<number, number> {
  const members = new Int32Array(count)
  for (const cluster of clusterOf) members[cluster] = (members[cluster] ?? 0) + 1
  const sizes = new Map<number, number>()
  for (const size of members) sizes.set(size, (sizes.get(size) ?? 0) + 1)
  return new Map([...sizes].sort(([a], [b]) => a - b))
}
