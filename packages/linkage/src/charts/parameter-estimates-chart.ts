import type { ParameterEstimate } from '../understand/parameter-estimates.ts'
import { CHART_WIDTH, INK, seriesAt, type Chart } from './chart.ts'
import { pointMark } from './point-mark.ts'
import { rowsOfBars } from './rows-of-bars.ts'
import { linearScale, roundDomain } from './scale.ts'
import { element } from './svg.ts'
import { numberText } from './written-numbers.ts'

/** What each training session found for each level: Splink's parameter estimate comparisons chart. */
export function parameterEstimatesChart(all: readonly ParameterEstimate[], parameter: 'm' | 'u'): Chart {
  const title = `What each training session found for ${parameter}`
  const description =
    'A mark for each session, by shape: where the marks of a level lie together, the sessions agree. Far apart, the comparisons depend on each other or a session saw too few matches.'
  const estimates = all.filter((estimate) => estimate.parameter === parameter)
  const sessions = [...new Set(estimates.map(({ session }) => session))]
  const levels = [...Map.groupBy(estimates, ({ comparison, comparisonVectorValue }) => JSON.stringify([comparison, comparisonVectorValue])).values()] // prettier-ignore
  const odds = estimates.flatMap(({ logOdds }) => (logOdds === undefined ? [] : [withinEdge(logOdds)]))
  const domain = odds.length === 0 ? ([-1, 1] as const) : roundDomain([Math.min(...odds), Math.max(...odds)], 6)
  const ticks = PROBABILITIES.map(oddsOf).filter((tick) => tick >= domain[0] && tick <= domain[1])
  const scale = { ...linearScale(domain, [30, CHART_WIDTH - 30]), ticks }
  const svg = rowsOfBars(
    { title, description },
    {
      legend: sessions.map((session, place) => ({
        draw: (x, y) => [pointMark(seriesAt(place), { x, y })],
        text: session,
      })),
      panels: [
        {
          scale,
          title: 'Probability, on a scale of log odds',
          tickText: (tick) => numberText(PROBABILITIES.find((each) => oddsOf(each) === tick) ?? 0),
        },
      ],
      rows: levels.map((found) => ({
        group: found[0]?.comparison,
        label: found[0]?.level ?? '',
        draw: (middle) => [
          element('line', {
            x1: scale.at(domain[0]),
            x2: scale.at(domain[1]),
            y1: middle,
            y2: middle,
            stroke: INK.line,
          }),
          ...found.flatMap(({ session, logOdds }) =>
            logOdds === undefined
              ? []
              : [pointMark(seriesAt(sessions.indexOf(session)), { x: scale.at(withinEdge(logOdds)), y: middle })],
          ),
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
        { title: 'Comparison', holds: 'text' },
        { title: 'Level', holds: 'text' },
        { title: 'Session on', holds: 'text' },
        { title: `${parameter} probability`, holds: 'number' },
        { title: 'Log odds', holds: 'weight' },
      ],
      rows: estimates.map(({ comparison, level, session, probability, logOdds }) => [
        comparison,
        level,
        session,
        probability,
        logOdds,
      ]),
    },
  }
}

/** Where the scale is marked. */
const PROBABILITIES = [0.00001, 0.0001, 0.001, 0.01, 0.1, 0.5, 0.9, 0.99, 0.999]

function oddsOf(probability: number): number {
  return Math.log2(probability / (1 - probability))
}

/** Odds beyond a million to one are drawn at the edge; the table has them as they are. */
function withinEdge(logOdds: number): number {
  return Math.max(-20, Math.min(20, logOdds))
}
