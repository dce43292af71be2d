import { mAndUChart } from '../charts/m-and-u-chart.ts'
import { matchWeightsChart } from '../charts/match-weights-chart.ts'
import { numberText } from '../charts/written-numbers.ts'
import { figure, paragraph } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

/** What the model makes of each comparison. */
export function modelSection({ model }: RunReportInput): ReportSection {
  const prior = model.probabilityTwoRandomRecordsMatch
  return {
    id: 'model',
    title: 'The model',
    body: [
      paragraph(
        `Two records drawn at random are one person with a probability of ${numberText(prior)}: one pair in ${numberText(Math.round(1 / prior))}. Every comparison moves a pair’s match weight from there.`,
      ),
      figure(matchWeightsChart(model)),
      figure(mAndUChart(model)),
    ].join(''),
  }
}
