import { LinkageError } from '../../errors.ts'
import type { Clusters, ClusterOptions } from './cluster-options.ts'
import { clusterPairs } from './cluster-pairs.ts'
import { linksOf } from './links.ts'
import { groupNumbers, unionFind } from './union-find.ts'

/** The clusters at one threshold, and how large they are. */
export type ClustersAtThreshold = {
  readonly thresholdMatchWeight: number
  readonly clusterOf: Int32Array
  readonly count: number
  /** Records in the largest cluster. */
  readonly largest: number
  /** Records in a cluster on average, those of one record among them. */
  readonly average: number
}

/**
 * Clusters at several thresholds, from the lowest to the highest: Splink's clustering at multiple thresholds with its
 * summary statistics. Connected components, the method unless another is given, are made in one walk over the links,
 * each threshold adding to the one above.
 */
export function clusterAtThresholds(
  options: Omit<ClusterOptions, 'thresholdMatchWeight'>,
  thresholdMatchWeights: readonly number[],
): ClustersAtThreshold[] {
  if (thresholdMatchWeights.length === 0 || thresholdMatchWeights.some(Number.isNaN)) {
    throw new LinkageError('option-invalid', 'No threshold is given to cluster at, or one that is no number. Give at least one match weight.') // prettier-ignore
  }
  const rising = [...new Set(thresholdMatchWeights)].sort((a, b) => a - b)
  if ((options.method ?? 'connected-components') !== 'connected-components') {
    return rising.map((each) => described(each, clusterPairs({ ...options, thresholdMatchWeight: each })))
  }
  const lowest = { ...options, method: 'connected-components' as const, thresholdMatchWeight: rising[0] ?? 0 }
  // Refuses what connected components cannot keep, for all thresholds at once.
  clusterPairs({ ...lowest, pairs: { ...options.pairs, length: 0 } })
  const links = linksOf(lowest)
  const byWeight = Uint32Array.from({ length: links.length }, (_, link) => link).sort(
    (x, y) => (links.matchWeight[y] as number) - (links.matchWeight[x] as number) || 0,
  )
  const groups = unionFind(options.records)
  let next = 0
  return rising
    .toReversed()
    .map((threshold) => {
      for (; next < byWeight.length; next++) {
        const link = byWeight[next] as number
        if (!((links.matchWeight[link] as number) >= threshold)) break
        groups.union(links.l[link] as number, links.r[link] as number)
      }
      const { groupOf, count } = groupNumbers(options.records, groups)
      return described(threshold, { clusterOf: groupOf, count })
    })
    .toReversed()
}

function described(
  thresholdMatchWeight: number,
  { clusterOf, count }: Pick<Clusters, 'clusterOf' | 'count'>,
): ClustersAtThreshold {
  const sizes = new Int32Array(count)
  for (const cluster of clusterOf) sizes[cluster] = (sizes[cluster] as number) + 1
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0)
  return { thresholdMatchWeight, clusterOf, count, largest, average: count === 0 ? 0 : clusterOf.length / count }
}
