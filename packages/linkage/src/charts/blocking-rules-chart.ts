import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { bar, beside, rowsOfBars } from './rows-of-bars.ts'
import { linearScale, roundDomain } from './scale.ts'
import { countText } from './written-numbers.ts'

/** How many pairs each blocking rule adds to those of the rules before it: Splink's cumulative comparisons chart. */
export function blockingRulesChart(
  rules: readonly { readonly rule: string; readonly pairs: number }[],
  { possiblePairs }: { readonly possiblePairs?: number | undefined } = {},
): Chart {
  const title = 'How many pairs each blocking rule adds'
  const total = rules.reduce((sum, { pairs }) => sum + pairs, 0)
  const ofAll = possiblePairs === undefined ? '' : ` of ${countText(possiblePairs)} possible`
  const description = `Each bar begins where the one above ends: the pairs that the rule finds and none above it did. Together they are ${countText(total)} candidate pairs${ofAll}.`
  const scale = linearScale(roundDomain([0, Math.max(1, total)]), [8, CHART_WIDTH - 80], { ticks: 4 })
  let sum = 0
  const steps = rules.map(({ rule, pairs }) => ({ rule, pairs, from: sum, to: (sum += pairs) }))
  const svg = rowsOfBars(
    { title, description },
    {
      panels: [{ scale, title: 'Pairs, added up', tickText: countText }],
      rows: steps.map(({ rule, pairs, from, to }) => ({
        label: rule,
        draw: (middle) => [
          bar({ from: scale.at(from), to: scale.at(to), middle, fill: INK.blue }),
          beside(`+${countText(pairs)}`, { x: scale.at(to), middle, towards: 'right' }),
        ],
      })),
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Blocking rule', holds: 'text' },
        { title: 'Pairs it adds', holds: 'count' },
        { title: 'Pairs so far', holds: 'count' },
      ],
      rows: steps.map(({ rule, pairs, to }) => [rule, pairs, to]),
    },
  }
}
