import type { ClusterMetrics } from '../understand/cluster-metrics.ts'
import { barsOfCounts } from './bars-of-counts.ts'
import type { Chart } from './chart.ts'
import { countText } from './written-numbers.ts'

/** How many records clusters have, and how firmly they hold together. */
export function clusterSizesChart({ clusters }: Pick<ClusterMetrics, 'clusters'>): Chart {
  const title = 'How many records clusters have'
  const description =
    'A bar for each size of cluster: how many there are. Density is the share of a cluster’s pairs that are links, and a bridge is a link without which its cluster falls apart: a large cluster of low density with bridges is the one to look at.'
  const sizes = sizesOf(clusters)
  const most = sizes.reduce((highest, size) => Math.max(highest, size.clusters), 1)
  const svg = barsOfCounts(
    { title, description },
    {
      title: 'Clusters',
      most,
      room: 80,
      counts: sizes.map(({ size, to, clusters: count }) => ({ label: sizeText(size, to), count })),
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Records in a cluster', holds: 'text' },
        { title: 'Clusters', holds: 'count' },
        { title: 'Records', holds: 'count' },
        { title: 'Mean density', holds: 'share' },
        { title: 'Lowest density', holds: 'share' },
        { title: 'Clusters with a bridge', holds: 'count' },
      ],
      rows: sizes.map((row) => [
        sizeText(row.size, row.to),
        row.clusters,
        row.records,
        row.densitySum / row.clusters,
        row.densityLeast,
        row.withBridge,
      ]),
    },
  }
}

type SizeRow = {
  readonly size: number
  readonly to: number
  clusters: number
  records: number
  densitySum: number
  densityLeast: number
  withBridge: number
}

/** Sizes one by one up to ten, then in doubling ranges. */
function sizesOf({ size, density, bridges }: ClusterMetrics['clusters']): SizeRow[] {
  const rows = new Map<number, SizeRow>()
  size.forEach((records, cluster) => {
    const { from, to } = rangeOf(records)
    const row = rows.get(from) ?? { size: from, to, clusters: 0, records: 0, densitySum: 0, densityLeast: Infinity, withBridge: 0 } // prettier-ignore
    row.clusters++
    row.records += records
    row.densitySum += density[cluster] as number
    row.densityLeast = Math.min(row.densityLeast, density[cluster] as number)
    row.withBridge += Number((bridges[cluster] as number) > 0)
    rows.set(from, row)
  })
  return [...rows.values()].sort((a, b) => a.size - b.size)
}

function rangeOf(records: number): { from: number; to: number } {
  if (records <= 10) return { from: records, to: records }
  const doubling = Math.floor(Math.log2((records - 1) / 10))
  return { from: 10 * 2 ** doubling + 1, to: 10 * 2 ** (doubling + 1) }
}

function sizeText(from: number, to: number): string {
  if (from === to) return from === 1 ? '1 record' : `${countText(from)} records`
  return `${countText(from)} to ${countText(to)} records`
}
