import { clusterSizesChart } from '../charts/cluster-sizes-chart.ts'
import { countText } from '../charts/written-numbers.ts'
import { clusterMetrics, type ClusterMetrics } from '../understand/cluster-metrics.ts'
import { facts, figure, paragraph, tableOf } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

const SHOWN = 20

/** How large the clusters are, how firmly they hold together, and which to look at. */
export function clustersSection({ clusters, pairs, thresholdMatchWeight }: RunReportInput): ReportSection | undefined {
  if (clusters === undefined || pairs === undefined || thresholdMatchWeight === undefined) return undefined
  const metrics = clusterMetrics(clusters, pairs, { thresholdMatchWeight })
  const bridges = metrics.links.isBridge.reduce((sum, each) => sum + each, 0)
  return {
    id: 'clusters',
    title: 'Clusters',
    body: [
      facts([
        ['Clusters', countText(clusters.count)],
        ['Clusters of one record', countText(metrics.clusters.size.reduce((sum, size) => sum + Number(size === 1), 0))],
        ['Links inside clusters', countText(metrics.links.length)],
        ['Bridges', countText(bridges)],
        ['Links across clusters', countText(metrics.linksAcross)],
        ['Links refused', countText(clusters.refused.length)],
      ]),
      clusters.count === 0 ? paragraph('There are no clusters.') : figure(clusterSizesChart(metrics)),
      looseClusters(metrics),
      refusedTable(clusters.refused),
    ].join(''),
  }
}

function looseClusters({ clusters }: ClusterMetrics): string {
  const loose = [...clusters.size.keys()]
    .filter((cluster) => (clusters.size[cluster] as number) > 2 && (clusters.density[cluster] as number) < 1)
    .sort((a, b) => (clusters.density[a] as number) - (clusters.density[b] as number) || a - b)
  if (loose.length === 0) return ''
  return `<h3>Clusters that hold together least</h3>\n${tableOf(
    {
      columns: [
        { title: 'Cluster', holds: 'text' },
        { title: 'Records', holds: 'count' },
        { title: 'Links', holds: 'count' },
        { title: 'Density', holds: 'share' },
        { title: 'Bridges', holds: 'count' },
        { title: 'Centralisation', holds: 'number' },
      ],
      rows: loose
        .slice(0, SHOWN)
        .map((cluster) => [
          String(cluster),
          clusters.size[cluster],
          clusters.links[cluster],
          clusters.density[cluster],
          clusters.bridges[cluster],
          clusters.centralisation[cluster],
        ]),
    },
    `The ${Math.min(SHOWN, loose.length)} of ${countText(loose.length)} clusters whose records are least linked with each other`,
  )}`
}

function refusedTable(refused: NonNullable<RunReportInput['clusters']>['refused']): string {
  if (refused.length === 0) return ''
  return `<h3>Links that were refused</h3>\n${tableOf(
    {
      columns: [
        { title: 'Record', holds: 'text' },
        { title: 'Record', holds: 'text' },
        { title: 'Match weight', holds: 'weight' },
        { title: 'Why', holds: 'text' },
      ],
      rows: refused.slice(0, SHOWN).map(({ l, r, matchWeight, reason }) => [String(l), String(r), matchWeight, reason]),
    },
    `The strongest ${Math.min(SHOWN, refused.length)} of ${countText(refused.length)} links that were refused`,
  )}`
}
