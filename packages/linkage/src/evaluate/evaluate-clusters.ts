import { LinkageError } from '../errors.ts'
import { rates, type Rates } from './rates.ts'

export type ClusterEvaluation = {
  /** Over all pairs of records: together in a cluster against together in truth. */
  readonly pairs: Rates & { readonly truePairs: number; readonly predictedPairs: number; readonly bothPairs: number }
  /** B³: over records, how pure and how complete the cluster of each is (Bagga and Baldwin 1998). */
  readonly bCubed: Rates
  /** Clusters that are exactly one true group, over all clusters and over all true groups. */
  readonly exactClusters: Rates
  /** Clusters that hold records of two people or more: the mistakes that hurt. */
  readonly overMerged: number
  /** True groups spread over two clusters or more. */
  readonly split: number
  readonly records: number
}

/**
 * Compares clusters with the truth, in one pass over the records. A record whose truth is null or undefined is left out.
 */
export function evaluateClusters(
  clusterOf: ArrayLike<string | number>,
  truthOf: ArrayLike<string | number | null | undefined>,
): ClusterEvaluation {
  if (clusterOf.length !== truthOf.length) {
    throw new LinkageError(
      'label-invalid',
      `There are ${clusterOf.length} clustered records and ${truthOf.length} labels. Give one label per record.`,
    )
  }
  const clusters = new Map<string | number, number>()
  const groups = new Map<string | number, number>()
  const shared = new Map<string | number, Map<string | number, number>>()
  let records = 0
  for (let record = 0; record < clusterOf.length; record++) {
    const cluster = clusterOf[record] as string | number
    const group = truthOf[record] ?? undefined
    if (group === undefined) continue
    records++
    clusters.set(cluster, (clusters.get(cluster) ?? 0) + 1)
    groups.set(group, (groups.get(group) ?? 0) + 1)
    const inCluster = shared.get(cluster) ?? new Map<string | number, number>()
    inCluster.set(group, (inCluster.get(group) ?? 0) + 1)
    shared.set(cluster, inCluster)
  }
  let bothPairs = 0
  let purity = 0
  let completeness = 0
  let exact = 0
  let overMerged = 0
  const clustersOfGroup = new Map<string | number, number>()
  for (const [cluster, inCluster] of shared) {
    const size = clusters.get(cluster) ?? 0
    if (inCluster.size > 1) overMerged++
    for (const [group, count] of inCluster) {
      const groupSize = groups.get(group) ?? 0
      bothPairs += pairsAmong(count)
      purity += (count * count) / size
      completeness += (count * count) / groupSize
      if (count === size && count === groupSize) exact++
      clustersOfGroup.set(group, (clustersOfGroup.get(group) ?? 0) + 1)
    }
  }
  const predictedPairs = sum(clusters.values(), pairsAmong)
  const truePairs = sum(groups.values(), pairsAmong)
  return {
    pairs: { ...rates(bothPairs / predictedPairs, bothPairs / truePairs), truePairs, predictedPairs, bothPairs },
    bCubed: rates(purity / records, completeness / records),
    exactClusters: rates(exact / clusters.size, exact / groups.size),
    overMerged,
    split: [...clustersOfGroup.values()].filter((count) => count > 1).length,
    records,
  }
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2
}

function sum(counts: Iterable<number>, of: (count: number) => number): number {
  let total = 0
  for (const count of counts) total += of(count)
  return total
}
