import { parameterEstimatesChart } from '../charts/parameter-estimates-chart.ts'
import { trainingHistoryChart } from '../charts/training-history-chart.ts'
import { parameterEstimates } from '../understand/parameter-estimates.ts'
import { figure, list, paragraph, tableOf } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

/** How the model was trained, and whether its sessions agree. */
export function trainingSection({ model, training }: RunReportInput): ReportSection | undefined {
  if (training === undefined) return undefined
  const { sessions, warnings } = training
  const estimates = parameterEstimates(model, sessions)
  const found = (['m', 'u'] as const).filter((which) => estimates.some(({ parameter }) => parameter === which))
  return {
    id: 'training',
    title: 'Training',
    body: [
      warnings.length === 0
        ? paragraph('Training gave no warnings.')
        : `<h3>What to know before using the model</h3>\n${list(warnings)}`,
      '<h3>Training sessions</h3>\n',
      tableOf(
        {
          columns: [
            { title: 'Pairs that agree on', holds: 'text' },
            { title: 'Pairs', holds: 'count' },
            { title: 'Agreement patterns', holds: 'count' },
            { title: 'Iterations', holds: 'count' },
            { title: 'Settled', holds: 'text' },
            { title: 'Comparisons left out', holds: 'text' },
          ],
          rows: sessions.map(({ blockingRule, pairs, patterns, history, converged, leftOut }) => [
            blockingRule.sql,
            pairs,
            patterns,
            history.length,
            converged ? 'yes' : 'no',
            leftOut.join(', ') || 'none',
          ]),
        },
        'Training sessions',
      ),
      sessions.length === 0 ? '' : figure(trainingHistoryChart(sessions)),
      ...found.map((which) => figure(parameterEstimatesChart(estimates, which))),
    ].join(''),
  }
}
