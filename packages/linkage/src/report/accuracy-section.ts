import { accuracyChart, precisionRecallChart, rocChart } from '../charts/accuracy-charts.ts'
import { countText, numberText, shareText } from '../charts/written-numbers.ts'
import { accuracyFromLabels } from '../evaluate/accuracy-from-labels.ts'
import { predictionErrors } from '../evaluate/prediction-errors.ts'
import { explainedPairs } from './explained-section.ts'
import { facts, figure, paragraph, tableOf } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

const ERRORS_LISTED = 20
const ERRORS_EXPLAINED = 3

/** What the labels say of every threshold, and which pairs the chosen one gets wrong. */
export async function accuracySection(input: RunReportInput): Promise<ReportSection | undefined> {
  const { pairs, labels, engine, model, thresholdMatchWeight } = input
  if (pairs === undefined || labels === undefined) return undefined
  const accuracy = await accuracyFromLabels(pairs, labels, { step: 0.5 })
  const parts = [
    facts([
      ['Labelled matches', countText(accuracy.positives)],
      ['Labelled non-matches', countText(accuracy.negatives)],
      ['Matches no blocking rule found', countText(accuracy.positivesNotFound)],
      ['Area under the ROC curve', numberText(accuracy.areaUnderRoc)],
    ]),
  ]
  if (accuracy.rows.length === 0)
    parts.push(paragraph('None of the labelled pairs was found, so there is no curve to draw.'))
  else parts.push(figure(accuracyChart(accuracy)), figure(precisionRecallChart(accuracy)), figure(rocChart(accuracy)))
  if (engine !== undefined && thresholdMatchWeight !== undefined) {
    const errors = await predictionErrors(pairs, labels, { thresholdMatchWeight, engine, model })
    const falseLinks = errors.filter(({ kind }) => kind === 'false-positive')
    const missed = errors.filter(({ kind }) => kind === 'false-negative')
    const found = missed.filter((error) => error.found).length
    parts.push('<h3>Pairs that the chosen threshold gets wrong</h3>\n')
    parts.push(
      paragraph(
        `${countText(falseLinks.length)} pairs are linked and are not a match. ${countText(missed.length)} matches are not linked: ${countText(found)} weigh too little, ${countText(missed.length - found)} no blocking rule found.`,
      ),
    )
    const listed = [...falseLinks.slice(0, ERRORS_LISTED), ...missed.slice(0, ERRORS_LISTED)]
    if (listed.length > 0) {
      parts.push(
        tableOf(
          {
            columns: [
              { title: 'Mistake', holds: 'text' },
              { title: 'Record', holds: 'text' },
              { title: 'Record', holds: 'text' },
              { title: 'Match weight', holds: 'weight' },
              { title: 'Found by a rule', holds: 'text' },
            ],
            rows: listed.map(({ l, r, kind, matchWeight: weight, found: isFound }) => [
              kind === 'false-positive' ? 'False link' : 'Missed match',
              String(l),
              String(r),
              weight,
              isFound ? 'yes' : 'no',
            ]),
          },
          `The worst mistakes, at most ${ERRORS_LISTED} of each kind`,
        ),
      )
      parts.push(
        await explainedPairs(input, [
          ...falseLinks.slice(0, ERRORS_EXPLAINED).map((error) => ({ ...error, name: 'False link' })),
          ...missed.slice(0, ERRORS_EXPLAINED).map((error) => ({ ...error, name: 'Missed match' })),
        ]),
      )
    }
  } else if (thresholdMatchWeight === undefined) {
    const best = accuracy.rows.toSorted((a, b) => b.f1 - a.f1)[0]
    if (best !== undefined)
      parts.push(paragraph(`F1 is highest, ${shareText(best.f1)}, at match weight ${best.matchWeight}.`))
  }
  return { id: 'accuracy', title: 'Accuracy by the labels', body: parts.join('') }
}
