import type { Model } from '../model/model.ts'
import { levelParameters } from '../understand/level-parameters.ts'
import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { bar, beside, rowsOfBars } from './rows-of-bars.ts'
import { linearScale } from './scale.ts'
import { numberText, shareText } from './written-numbers.ts'

/** How often matches, and strangers, fall in each level: Splink's m and u parameters chart. */
export function mAndUChart(model: Pick<Model, 'comparisons'>): Chart {
  const title = 'How often matches and strangers fall in each level'
  const description =
    'Left, the m probability: how often two records of one person fall in the level. Right, the u probability: how often records of two people do, by chance. The levels of a comparison add up to 1 on each side.'
  const levels = levelParameters(model)
  const m = linearScale([0, 1], [8, CHART_WIDTH / 2 - 62], { ticks: 2 })
  const u = linearScale([0, 1], [CHART_WIDTH / 2 + 8, CHART_WIDTH - 60], { ticks: 2 })
  const probability = (scale: typeof m, value: number | undefined, fill: string) => (middle: number) =>
    value === undefined
      ? [beside('not trained', { x: scale.at(0), middle, towards: 'right' })]
      : [
          bar({ from: scale.at(0), to: scale.at(value), middle, fill }),
          beside(numberText(value), { x: scale.at(value), middle, towards: 'right' }),
        ]
  const svg = rowsOfBars(
    { title, description },
    {
      panels: [
        { scale: m, title: 'm: records of one person', tickText: shareText },
        { scale: u, title: 'u: records of two people', tickText: shareText },
      ],
      rows: levels.map((level) => ({
        group: level.comparison,
        label: level.level,
        draw: (middle) => [
          ...probability(m, level.m, INK.blue)(middle),
          ...probability(u, level.u, INK.orange)(middle),
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
        { title: 'm probability', holds: 'number' },
        { title: 'u probability', holds: 'number' },
      ],
      rows: levels.map((level) => [level.comparison, level.level, level.m, level.u]),
    },
  }
}
