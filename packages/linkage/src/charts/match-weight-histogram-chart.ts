import { matchProbability } from '../model/weights.ts'
import type { MatchWeightHistogram } from '../understand/match-weight-histogram.ts'
import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { plot } from './plot.ts'
import { roundDomain } from './scale.ts'
import { element, words } from './svg.ts'
import { countText, shareText, weightText } from './written-numbers.ts'

/** How many candidate pairs have each match weight, and on which side of the threshold: Splink's match weight histogram. */
export function matchWeightHistogramChart(
  { bars }: MatchWeightHistogram,
  { thresholdMatchWeight }: { readonly thresholdMatchWeight?: number | undefined } = {},
): Chart {
  const title = 'How many pairs have each match weight'
  const description =
    'A bar for each range of match weight: how many pairs fall in it, each line up being ten times more. Matches gather on the right, strangers on the left; the fewer pairs lie between, the less a threshold decides by chance.'
  const first = bars[0]?.from ?? 0
  const last = bars.at(-1)?.to ?? 1
  const most = bars.reduce((highest, { pairs }) => Math.max(highest, pairs), 1)
  const svg = plot(
    { title, description },
    {
      x: {
        domain: roundDomain([first, last], 6),
        title: 'Match weight, with its match probability',
        tickText: (tick) => weightText(tick, Number.isInteger(tick) ? 0 : 1),
        tickNote: (tick) => shareText(matchProbability(tick)),
      },
      y: {
        domain: [0, Math.ceil(tenfold(most))],
        title: 'Pairs',
        tickText: (tick) => (tick === 0 ? '0' : countText(10 ** (tick - 1))),
      },
      marks: ({ x, y }) => [
        ...bars.flatMap(({ from, to, pairs }) => {
          if (pairs === 0) return []
          const height = Math.max(0.75, y.at(0) - y.at(tenfold(pairs)))
          const isLinked = thresholdMatchWeight === undefined || from >= thresholdMatchWeight
          const width = Math.max(0.6, x.at(to) - x.at(from) - 0.4)
          return [element('rect', { x: x.at(from), y: y.at(0) - height, width, height, fill: isLinked ? INK.blue : INK.line })] // prettier-ignore
        }),
        ...(thresholdMatchWeight === undefined
          ? []
          : thresholdLine(x.at(thresholdMatchWeight), { top: y.at(y.domain[1]), bottom: y.at(0), weight: thresholdMatchWeight })), // prettier-ignore
      ],
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'From', holds: 'weight' },
        { title: 'To', holds: 'weight' },
        { title: 'Pairs', holds: 'count' },
      ],
      rows: bars.map(({ from, to, pairs }) => [from, to, pairs]),
    },
  }
}

/** Strangers outnumber matches so much that on a straight scale no match would be seen: one line for 1, 10, 100, … */
function tenfold(pairs: number): number {
  return pairs === 0 ? 0 : 1 + Math.log10(pairs)
}

function thresholdLine(
  x: number,
  { top, bottom, weight }: { readonly top: number; readonly bottom: number; readonly weight: number },
): string[] {
  const onLeft = x > CHART_WIDTH / 2
  return [
    element('line', {
      x1: x,
      x2: x,
      y1: top,
      y2: bottom,
      stroke: INK.text,
      'stroke-width': 1.5,
      'stroke-dasharray': '5 3',
    }),
    words(`threshold ${weightText(weight)}`, {
      x: onLeft ? x - 5 : x + 5,
      y: top + 11,
      'text-anchor': onLeft ? 'end' : 'start',
      'font-size': 12,
    }),
  ]
}
