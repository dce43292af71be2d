import { blockingRulesChart } from '../charts/blocking-rules-chart.ts'
import { matchWeightHistogramChart } from '../charts/match-weight-histogram-chart.ts'
import { unlinkablesChart } from '../charts/unlinkables-chart.ts'
import { matchWeightHistogram } from '../understand/match-weight-histogram.ts'
import { unlinkableShares } from '../understand/unlinkables.ts'
import { figure, paragraph, tableOf } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

/** Which pairs were looked at, how they weigh, and which records cannot be linked at all. */
export async function pairsSection(input: RunReportInput): Promise<ReportSection | undefined> {
  const { model, engine, pairs, pairsPerRule, possiblePairs, thresholdMatchWeight } = input
  const parts: string[] = []
  if (pairsPerRule !== undefined) {
    const rules = model.blockingRules.map(({ sql }, place) => ({ rule: sql, pairs: pairsPerRule[place] ?? 0 }))
    parts.push(figure(blockingRulesChart(rules, { possiblePairs })))
  }
  if (pairs !== undefined) {
    parts.push(
      pairs.length === 0
        ? paragraph('No pair was kept.')
        : figure(matchWeightHistogramChart(matchWeightHistogram(pairs, { bars: 60 }), { thresholdMatchWeight })),
    )
    if (pairs.skippedBlocks.length > 0) {
      parts.push('<h3>Blocks left out because they were too large</h3>\n')
      parts.push(skippedTable(input))
    }
  }
  if (engine !== undefined && engine.records > 0) {
    parts.push(figure(unlinkablesChart(await unlinkableShares(engine, model))))
  }
  return parts.length === 0 ? undefined : { id: 'pairs', title: 'Pairs', body: parts.join('') }
}

function skippedTable({ pairs, model }: RunReportInput): string {
  return tableOf(
    {
      columns: [
        { title: 'Blocking rule', holds: 'text' },
        { title: 'Records', holds: 'count' },
        { title: 'Pairs not looked at', holds: 'count' },
        { title: 'A record of it', holds: 'count' },
      ],
      rows: (pairs?.skippedBlocks ?? []).map(({ rule, records, comparisons, exampleRecord }) => [
        model.blockingRules[rule]?.sql,
        records,
        comparisons,
        exampleRecord,
      ]),
    },
    'Blocks left out',
  )
}
