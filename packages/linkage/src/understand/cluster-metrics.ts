import type { Clusters } from '../steps/cluster/cluster-options.ts'
import type { Pairs } from '../steps/pairs.ts'
import { bridges } from './bridges.ts'

/** Splink's graph metrics, as columns: of records by row number, of links in their order, and of clusters by number. */
export type ClusterMetrics = {
  readonly records: {
    /** Links of a record to others of its cluster. */
    readonly degree: Int32Array
    /** The same as a share of the cluster's other records; 0 for a record alone. */
    readonly centrality: Float64Array
  }
  /** Pairs at or above the threshold inside a cluster. */
  readonly links: Pairs & {
    readonly matchWeight: Float64Array
    /** 1 where the cluster falls apart without the link. */
    readonly isBridge: Uint8Array
  }
  readonly clusters: {
    readonly size: Int32Array
    readonly links: Int32Array
    readonly bridges: Int32Array
    /** Share of the cluster's pairs that are links; NaN for a record alone. */
    readonly density: Float64Array
    /** 1 for a star around one record, 0 where all have as many links; NaN below three records (Freeman 1978). */
    readonly centralisation: Float64Array
  }
  /** Pairs at or above the threshold whose records are in different clusters: links that were refused. */
  readonly linksAcross: number
}

/**
 * Size, density, bridges and centrality of clusters. A long chain of records that hardly know each other has a low density
 * and many bridges: those are the clusters to look at first.
 */
export function clusterMetrics(
  { clusterOf, count }: Pick<Clusters, 'clusterOf' | 'count'>,
  pairs: Pairs & { readonly matchWeight: Float64Array },
  { thresholdMatchWeight }: { readonly thresholdMatchWeight: number },
): ClusterMetrics {
  const { inside, across } = linksOf(clusterOf, pairs, thresholdMatchWeight)
  const records = clusterOf.length
  const degree = new Int32Array(records)
  const size = new Int32Array(count)
  const links = new Int32Array(count)
  const bridgesOf = new Int32Array(count)
  const highest = new Int32Array(count)
  const isBridge = bridges(inside, records)
  for (let link = 0; link < inside.length; link++) {
    const l = inside.l[link] as number
    const cluster = clusterOf[l] as number
    add(degree, l)
    add(degree, inside.r[link] as number)
    add(links, cluster)
    if (isBridge[link] === 1) add(bridgesOf, cluster)
  }
  clusterOf.forEach((cluster, record) => {
    add(size, cluster)
    highest[cluster] = Math.max(highest[cluster] as number, degree[record] as number)
  })
  return {
    records: {
      degree,
      centrality: Float64Array.from(degree, (each, record) => {
        const others = (size[clusterOf[record] as number] as number) - 1
        return others === 0 ? 0 : each / others
      }),
    },
    links: { ...inside, isBridge },
    clusters: {
      size,
      links,
      bridges: bridgesOf,
      density: Float64Array.from(size, (n, cluster) => (2 * (links[cluster] as number)) / (n * (n - 1))),
      centralisation: Float64Array.from(size, (n, cluster) =>
        n < 3 ? Number.NaN : (n * (highest[cluster] as number) - 2 * (links[cluster] as number)) / ((n - 1) * (n - 2)),
      ),
    },
    linksAcross: across,
  }
}

function add(counts: Int32Array, place: number): void {
  counts[place] = (counts[place] as number) + 1
}

function linksOf(
  clusterOf: Int32Array,
  { length, l, r, matchWeight }: Pairs & { readonly matchWeight: Float64Array },
  thresholdMatchWeight: number,
): { inside: Pairs & { readonly matchWeight: Float64Array }; across: number } {
  const isInside = (pair: number): boolean => clusterOf[l[pair] as number] === clusterOf[r[pair] as number]
  let kept = 0
  let across = 0
  for (let pair = 0; pair < length; pair++) {
    if ((matchWeight[pair] as number) < thresholdMatchWeight) continue
    if (isInside(pair)) kept++
    else across++
  }
  const inside = { length: kept, l: new Int32Array(kept), r: new Int32Array(kept), matchWeight: new Float64Array(kept) }
  let link = 0
  for (let pair = 0; link < kept; pair++) {
    if ((matchWeight[pair] as number) < thresholdMatchWeight || !isInside(pair)) continue
    inside.l[link] = l[pair] as number
    inside.r[link] = r[pair] as number
    inside.matchWeight[link] = matchWeight[pair] as number
    link++
  }
  return { inside, across }
}
