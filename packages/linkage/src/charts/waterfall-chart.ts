import type { ComparisonExplained, PairExplained } from '../explain/explain-pair.ts'
import { matchProbability } from '../model/weights.ts'
import { CHART_WIDTH, INK, type Chart, type ChartCell } from './chart.ts'
import { valueText } from './profile-charts.ts'
import { bar, BAR_HEIGHT, beside, rowsOfBars } from './rows-of-bars.ts'
import { linearScale, roundDomain } from './scale.ts'
import { element } from './svg.ts'
import { shareText, weightText } from './written-numbers.ts'

/**
 * How a pair's match weight adds up, from the prior through every comparison: Splink's waterfall. The records' values are
 * personal data and only drawn with `showValues`.
 */
export function waterfallChart(
  pair: PairExplained,
  { showValues = false, name }: { readonly showValues?: boolean; readonly name?: string } = {},
): Chart {
  const title = name ?? `How the match weight of records ${pair.l} and ${pair.r} adds up`
  const description = `Each bar begins where the one above ends: to the right it speaks for a match, to the left against. Together they come to ${weightText(pair.matchWeight)}, a match probability of ${shareText(pair.matchProbability)}.`
  const steps = waterfallSteps(pair)
  const sums = steps.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite)
  const scale = linearScale(roundDomain([Math.min(0, ...sums), Math.max(0, ...sums)], 6), [52, CHART_WIDTH - 52], {
    ticks: 6,
  })
  const svg = rowsOfBars(
    { title, description },
    {
      panels: [
        {
          scale,
          title: 'Match weight, with the match probability below it',
          tickText: (tick) => weightText(tick, Number.isInteger(tick) ? 0 : 1),
          tickNote: (tick) => shareText(matchProbability(tick)),
          zero: true,
        },
      ],
      rows: steps.map(({ label, from, to, isTotal, values }, place) => ({
        label: showValues && values !== undefined ? `${label}: ${values.l} | ${values.r}` : label,
        draw: (middle) => {
          const gain = to - from
          const fill = isTotal ? INK.quiet : gain >= 0 ? INK.blue : INK.orange
          const towards = gain >= 0 ? 'right' : 'left'
          return [
            bar({ from: scale.at(from), to: scale.at(to), middle, fill }),
            beside(weightText(gain), { x: scale.at(to), middle, towards, ...(isTotal && { weight: 'bold' }) }),
          ]
        },
        join:
          place >= steps.length - 2
            ? undefined
            : (middle, next) =>
                element('line', {
                  x1: scale.at(to),
                  x2: scale.at(to),
                  y1: middle + BAR_HEIGHT / 2,
                  y2: next - BAR_HEIGHT / 2,
                  stroke: INK.line,
                  'stroke-dasharray': '2 2',
                }),
      })),
    },
  )
  const cells = steps.map(({ label, from, to, values }): ChartCell[] => [
    label,
    ...(showValues ? [values?.l, values?.r] : []),
    to - from,
    to,
    matchProbability(to),
  ])
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Step', holds: 'text' },
        ...(showValues
          ? [
              { title: `Record ${pair.l}`, holds: 'text' } as const,
              { title: `Record ${pair.r}`, holds: 'text' } as const,
            ]
          : []),
        { title: 'Match weight', holds: 'weight' },
        { title: 'Sum so far', holds: 'weight' },
        { title: 'Match probability so far', holds: 'number' },
      ],
      rows: cells,
    },
  }
}

type Step = {
  readonly label: string
  readonly from: number
  readonly to: number
  readonly isTotal: boolean
  readonly values?: { readonly l: string; readonly r: string } | undefined
}

function waterfallSteps({ priorMatchWeight, comparisons, matchWeight }: PairExplained): Step[] {
  const steps: Step[] = [{ label: 'The prior', from: 0, to: priorMatchWeight, isTotal: true }]
  let sum = priorMatchWeight
  for (const comparison of comparisons) {
    const { comparison: name, level, termFrequencyAdjustment } = comparison
    const after = sum + comparison.matchWeight
    steps.push({ label: `${name}: ${level}`, from: sum, to: after, isTotal: false, values: valuesOf(comparison) })
    sum = after
    if (termFrequencyAdjustment !== 0) {
      const label = `${name}: the value is ${termFrequencyAdjustment > 0 ? 'rarer' : 'commoner'} than most`
      steps.push({ label, from: sum, to: sum + termFrequencyAdjustment, isTotal: false })
      sum += termFrequencyAdjustment
    }
  }
  return [...steps, { label: 'Together', from: 0, to: matchWeight, isTotal: true }]
}

function valuesOf({ values }: ComparisonExplained): { l: string; r: string } {
  return {
    l: values.map(({ l }) => valueText(l)).join(', '),
    r: values.map(({ r }) => valueText(r)).join(', '),
  }
}
