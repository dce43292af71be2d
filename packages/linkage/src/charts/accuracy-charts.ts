import type { Accuracy, AccuracyRow } from '../evaluate/accuracy-from-labels.ts'
import { matchProbability } from '../model/weights.ts'
import { INK, SERIES, type Chart, type ChartTable } from './chart.ts'
import { lineThrough, plot } from './plot.ts'
import { roundDomain } from './scale.ts'
import { element } from './svg.ts'
import { numberText, shareText, weightText } from './written-numbers.ts'

/** Precision, recall and F1 at each threshold: what to choose a threshold by. */
export function accuracyChart(accuracy: Accuracy): Chart {
  const { rows } = accuracy
  const title = 'What each threshold gets right'
  const description =
    'Precision is the share of links that are right, recall the share of matches that are linked, F1 their harmonic mean. A stricter threshold, to the right, makes fewer false links and misses more.'
  const measures = [
    {
      text: 'Precision: the share of links that are right',
      series: SERIES[0],
      of: (row: AccuracyRow) => row.precision,
    },
    { text: 'Recall: the share of matches that are linked', series: SERIES[1], of: (row: AccuracyRow) => row.recall },
    { text: 'F1: their harmonic mean', series: SERIES[2], of: (row: AccuracyRow) => row.f1 },
  ]
  const svg = plot(
    { title, description },
    {
      x: {
        domain: roundDomain([rows[0]?.matchWeight ?? 0, rows.at(-1)?.matchWeight ?? 1], 6),
        title: 'Threshold: match weight, with its match probability',
        tickText: (tick) => weightText(tick, Number.isInteger(tick) ? 0 : 1),
        tickNote: (tick) => shareText(matchProbability(tick)),
      },
      y: { domain: [0, 1], title: 'Share', tickText: shareText },
      legend: measures,
      marks: (scales) =>
        measures.map(
          ({ series, of }) =>
          lineThrough(rows.map((row) => ({ x: row.matchWeight, y: of(row) })), scales, { series }), // prettier-ignore
        ),
    },
  )
  return { title, description, svg, table: thresholdTable(accuracy) }
}

/** The ROC curve: matches linked against strangers linked, as the threshold falls. */
export function rocChart(accuracy: Accuracy): Chart {
  const title = 'ROC: matches linked against strangers linked'
  const description = `Each point is a threshold, the strictest at the lower left. Up is the share of matches that are linked, to the right the share of non-matches that are. The area under the curve is ${numberText(accuracy.areaUnderRoc)}; the dashed line is what chance would give.`
  const points = accuracy.rows.toReversed().map(({ specificity, recall }) => ({ x: 1 - specificity, y: recall }))
  const svg = plot(
    { title, description },
    {
      x: { domain: [0, 1], title: 'Share of non-matches that are linked', tickText: shareText },
      y: { domain: [0, 1], title: 'Share of matches that are linked (recall)', tickText: shareText },
      plotHeight: 300,
      marks: (scales) => [
        element('line', {
          x1: scales.x.at(0),
          y1: scales.y.at(0),
          x2: scales.x.at(1),
          y2: scales.y.at(1),
          stroke: INK.line,
          'stroke-dasharray': '4 4',
        }),
        lineThrough([{ x: 0, y: 0 }, ...points, { x: 1, y: 1 }], scales, { series: SERIES[0] }),
      ],
    },
  )
  return { title, description, svg, table: thresholdTable(accuracy) }
}

/** Precision against recall, as the threshold falls. */
export function precisionRecallChart(accuracy: Accuracy): Chart {
  const title = 'Precision against recall'
  const description =
    'Each point is a threshold, the strictest on the left. The nearer the curve keeps to the upper right corner, the better the model tells matches from strangers.'
  const points = accuracy.rows.toReversed().map(({ recall, precision }) => ({ x: recall, y: precision }))
  const lowest = points.reduce((least, { y }) => Math.min(least, y), 1)
  const svg = plot(
    { title, description },
    {
      x: { domain: [0, 1], title: 'Recall: the share of matches that are linked', tickText: shareText },
      y: {
        domain: lowest === 1 ? [0, 1] : roundDomain([lowest, 1]),
        title: 'Precision: the share of links that are right',
        tickText: shareText,
      },
      plotHeight: 300,
      marks: (scales) => [lineThrough(points, scales, { series: SERIES[0] })],
    },
  )
  return { title, description, svg, table: thresholdTable(accuracy) }
}

function thresholdTable({ rows }: Accuracy): ChartTable {
  return {
    columns: [
      { title: 'Threshold match weight', holds: 'weight' },
      { title: 'Match probability', holds: 'number' },
      { title: 'Right links', holds: 'count' },
      { title: 'False links', holds: 'count' },
      { title: 'Missed matches', holds: 'count' },
      { title: 'Precision', holds: 'share' },
      { title: 'Recall', holds: 'share' },
      { title: 'F1', holds: 'share' },
      { title: 'Non-matches linked', holds: 'number' },
    ],
    rows: rows.map((row) => [
      row.matchWeight,
      row.matchProbability,
      row.truePositives,
      row.falsePositives,
      row.falseNegatives,
      row.precision,
      row.recall,
      row.f1,
      1 - row.specificity,
    ]),
  }
}
