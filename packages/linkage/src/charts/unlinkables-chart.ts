import { matchProbability } from '../model/weights.ts'
import type { UnlinkableShare } from '../understand/unlinkables.ts'
import { SERIES, type Chart } from './chart.ts'
import { lineThrough, plot } from './plot.ts'
import { shareText, weightText } from './written-numbers.ts'

/** The share of records that no threshold from each weight up could link with anything: Splink's unlinkables chart. */
export function unlinkablesChart(rows: readonly UnlinkableShare[]): Chart {
  const title = 'Records that know too little to be linked'
  const description =
    'The share of records that, compared with themselves, do not reach a threshold: whoever they belong to, no link with this much certainty can be made from what they hold.'
  const weights = rows.map(({ matchWeight }) => matchWeight)
  const svg = plot(
    { title, description },
    {
      x: {
        domain: [weights[0] ?? 0, Math.max((weights[0] ?? 0) + 1, weights.at(-1) ?? 1)],
        title: 'Threshold: match weight, with its match probability',
        tickText: (tick) => weightText(tick, 0),
        tickNote: (tick) => shareText(matchProbability(tick)),
      },
      y: { domain: [0, 1], title: 'Share of records that cannot be linked', tickText: shareText },
      marks: (scales) => [
        lineThrough(rows.map(({ matchWeight, share }) => ({ x: matchWeight, y: share })), scales, { series: SERIES[0] }), // prettier-ignore
      ],
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Threshold match weight', holds: 'weight' },
        { title: 'Match probability', holds: 'number' },
        { title: 'Records that cannot be linked', holds: 'count' },
        { title: 'Share', holds: 'share' },
      ],
      rows: rows.map((row) => [row.matchWeight, row.matchProbability, row.records, row.share]),
    },
  }
}
