import { matchWeightOfProbability } from '../model/weights.ts'
import { levelParameters } from '../understand/level-parameters.ts'
import type { Model } from '../model/model.ts'
import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { bar, beside, rowsOfBars, torn } from './rows-of-bars.ts'
import { linearScale } from './scale.ts'
import { weightText } from './written-numbers.ts'

/** A weight beyond this is drawn torn off: a level never seen among matches would leave no room for the others. */
const FURTHEST = 24

/** What each level of a model says for or against a match: Splink's match weights chart. */
export function matchWeightsChart(model: Model): Chart {
  const title = 'What each level says for or against a match'
  const description =
    'A bar to the right says the two records are likelier one person, to the left that they are not; each whole step doubles or halves the odds. The prior is where every pair starts.'
  const prior = matchWeightOfProbability(model.probabilityTwoRandomRecordsMatch)
  const levels = levelParameters(model)
  const weights = [prior, ...levels.map(({ matchWeight }) => matchWeight ?? 0)].map(Math.abs)
  const edge = Math.ceil(Math.min(FURTHEST, Math.max(1, ...weights)))
  const scale = linearScale([-edge, edge], [52, CHART_WIDTH - 52], { ticks: 6 })
  const drawn = (weight: number | undefined) => (middle: number) => {
    if (weight === undefined) return [beside('not trained', { x: scale.at(0), middle, towards: 'right' })]
    const sign = Math.sign(weight)
    const end = scale.at(Math.abs(weight) > edge ? sign * edge : weight)
    return [
      bar({ from: scale.at(0), to: end, middle, fill: weight >= 0 ? INK.blue : INK.orange }),
      ...(Math.abs(weight) > edge ? [torn({ x: end - sign * 14, middle })] : []),
      beside(weightText(weight), { x: end, middle, towards: weight >= 0 ? 'right' : 'left' }),
    ]
  }
  const svg = rowsOfBars(
    { title, description },
    {
      panels: [
        { scale, title: 'Match weight', tickText: (tick) => weightText(tick, tick % 1 === 0 ? 0 : 1), zero: true },
      ],
      rows: [
        { group: 'Before any comparison', label: 'The prior: two records drawn at random', draw: drawn(prior) },
        ...levels.map(({ comparison, level, matchWeight, termFrequency }) => ({
          group: comparison,
          label: termFrequency === undefined ? level : `${level} (then by how rare the value is)`,
          draw: drawn(matchWeight),
        })),
      ],
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
        { title: 'Match weight', holds: 'weight' },
        { title: 'm probability', holds: 'number' },
        { title: 'u probability', holds: 'number' },
      ],
      rows: [
        ['Prior', 'Two records drawn at random', prior, undefined, undefined],
        ...levels.map(({ comparison, level, matchWeight, m, u }) => [comparison, level, matchWeight, m, u]),
      ],
    },
  }
}
