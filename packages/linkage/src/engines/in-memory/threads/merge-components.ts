import type { Model } from '../../../model/model.ts'
import type { InBreaths } from '../../../steps/breathe.ts'
import type { ClusterOptions, Clusters } from '../../../steps/cluster/cluster-options.ts'
import { componentsOf } from '../../../steps/cluster/components.ts'
import { linksOf } from '../../../steps/cluster/links.ts'
import { groupNumbers, unionFind } from '../../../steps/cluster/union-find.ts'
import type { InMemoryEngine } from '../engine.ts'
import { weighingOf } from '../scorer.ts'
import { stretchesOf, type MergeJob } from './merge-job.ts'
import { runJob } from './run-job.ts'

/**
 * Clusters by groups as wholes, component by component on as many threads as there are. Only where nothing may be refused:
 * what a person has decided, and conflicts, are known to the calling thread alone.
 */
export async function mergeComponents(
  engine: InMemoryEngine,
  model: Model,
  {
    levels,
    method,
    signal,
    onProgress,
    ...options
  }: Omit<ClusterOptions, 'method'> &
    InBreaths & { readonly levels: Int8Array; readonly method: MergeJob['task']['method'] },
): Promise<Clusters> {
  const { pairs, records, thresholdMatchWeight } = options
  const components = componentsOf(linksOf(options), pairs)
  const job: MergeJob = {
    source: {
      kind: 'components',
      components,
      pairs,
      levels,
      stretches: stretchesOf(components, engine.stretchComparisons),
    },
    task: { kind: 'merge', weighing: weighingOf(engine, model), order: engine.order, method, thresholdMatchWeight },
  }
  const { joined } = await runJob(engine, job, { signal, onProgress: (_, share = 0) => onProgress?.(share) })
  const groups = unionFind(records)
  for (const together of joined) {
    if (together === undefined) continue
    for (let place = 0; place < together.length; place += 2) groups.union(together[place]!, together[place + 1]!)
  }
  const { groupOf, count } = groupNumbers(records, groups)
  return { clusterOf: groupOf, count, refused: [] }
}
