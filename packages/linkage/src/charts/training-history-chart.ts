import type { EmSession } from '../training/estimate-m.ts'
import { seriesAt, type Chart } from './chart.ts'
import { lineThrough, plot } from './plot.ts'
import { roundDomain } from './scale.ts'
import { numberText } from './written-numbers.ts'

/** How far the furthest parameter still moved in each iteration of each session: whether EM has settled. */
export function trainingHistoryChart(sessions: readonly Pick<EmSession, 'blockingRule' | 'history'>[]): Chart {
  const title = 'How training settled'
  const description =
    'A line for each session: the furthest that any probability moved in each iteration, every step down being ten times less. A session that has not settled ends high up.'
  const lines = sessions.map(({ blockingRule, history }, place) => ({
    text: blockingRule.sql,
    series: seriesAt(place),
    points: history.map(({ change }, iteration) => ({ x: iteration + 1, y: Math.log10(Math.max(change, 1e-12)) })),
  }))
  const moves = lines.flatMap(({ points }) => points.map(({ y }) => y))
  const iterations = Math.max(2, ...lines.map(({ points }) => points.length))
  const svg = plot(
    { title, description },
    {
      x: {
        domain: [1, iterations],
        title: 'Iteration',
        tickText: (tick) => (Number.isInteger(tick) ? String(tick) : ''),
      },
      y: {
        domain:
          moves.length === 0 ? [-1, 0] : roundDomain([Math.floor(Math.min(...moves)), Math.ceil(Math.max(...moves))]),
        title: 'Furthest move of a probability',
        tickText: (tick) => (Number.isInteger(tick) ? numberText(10 ** tick) : ''),
      },
      legend: lines,
      marks: (scales) => lines.map(({ points, series }) => lineThrough(points, scales, { series })),
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Session on', holds: 'text' },
        { title: 'Iteration', holds: 'count' },
        { title: 'Share of matches among its pairs', holds: 'number' },
        { title: 'Furthest move', holds: 'number' },
      ],
      rows: sessions.flatMap(({ blockingRule, history }) =>
        history.map(({ prior, change }, iteration) => [blockingRule.sql, iteration + 1, prior, change]),
      ),
    },
  }
}
