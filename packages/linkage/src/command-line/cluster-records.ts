import { valueAt } from '../columns/column.ts'
import type { Table } from '../columns/table.ts'
import type { Pairs } from '../steps/pairs.ts'
import { clusterPairs } from '../steps/cluster/cluster-pairs.ts'
import type { ClusterMethod, Clusters } from '../steps/cluster/cluster-options.ts'
import { wordOption, type Threshold } from './option-values.ts'
import type { VerbContext, VerbOption } from './verb.ts'

const methods: readonly ClusterMethod[] = ['average-link', 'best-links-first', 'connected-components']

export const methodOption = {
  method: {
    type: 'string',
    help: 'how links become clusters: average-link (unless given), best-links-first or connected-components',
  },
} as const satisfies Record<string, VerbOption>

/** Clusters the records at the threshold given, or at the default, which is said. */
export async function clusterRecords(
  { values, steps, chose }: VerbContext,
  {
    table,
    pairs,
    threshold,
    matchWeight,
  }: {
    readonly table: Table
    readonly pairs: Pairs & { readonly matchWeight: Float64Array }
    readonly threshold: Threshold
    /** Weighs pairs that no blocking rule found, where there is a model to weigh them by. */
    readonly matchWeight?: (a: number, b: number) => number
  },
): Promise<{ readonly clusters: Clusters; readonly method: ClusterMethod }> {
  const given = wordOption(values, 'method', methods)
  if (given === undefined) chose('clusters are made by average-link, which refuses chains of weak links')
  const method = given ?? 'average-link'
  const clusters = await steps.step('cluster', 'Making clusters', () =>
    clusterPairs({
      records: table.records,
      pairs,
      thresholdMatchWeight: threshold.matchWeight,
      method,
      key: keysOf(table),
      ...(matchWeight !== undefined && { matchWeight }),
    }),
  )
  return { clusters, method }
}

/** Checks the method before any work is done. */
export function checkMethod(values: VerbContext['values']): void {
  wordOption(values, 'method', methods)
}

/** A name for each record that does not depend on the order of rows. */
function keysOf(table: Table): readonly (string | number)[] {
  const { uniqueId, sourceDataset } = table
  return Array.from({ length: table.records }, (_, record) => {
    if (uniqueId === undefined) return record
    const id = valueAt(uniqueId, record)
    if (sourceDataset === undefined) return typeof id === 'number' ? id : String(id)
    return `${String(valueAt(sourceDataset, record))}-__-${String(id)}`
  })
}

/** How many clusters of each size there are. */
export function clusterSizes({ clusterOf, count }: Clusters): Map<number, number> {
  const members = new Int32Array(count)
  for (const cluster of clusterOf) members[cluster] = (members[cluster] ?? 0) + 1
  const sizes = new Map<number, number>()
  for (const size of members) sizes.set(size, (sizes.get(size) ?? 0) + 1)
  return new Map([...sizes].sort(([a], [b]) => a - b))
}
