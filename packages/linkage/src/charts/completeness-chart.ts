import type { Completeness } from '../understand/completeness-of.ts'
import { CHART_WIDTH, INK, type Chart } from './chart.ts'
import { bar, beside, rowsOfBars } from './rows-of-bars.ts'
import { linearScale } from './scale.ts'
import { shareText } from './written-numbers.ts'

/** How much of each column is filled in, source by source. */
export function completenessChart(rows: readonly Completeness[]): Chart {
  const title = 'How much of each column is filled in'
  const description =
    'A bar for each column and source: the longer, the more of its records hold a value. What is missing can neither link two records nor hold them apart.'
  const hasSources = rows.some(({ source }) => source !== undefined)
  const scale = linearScale([0, 1], [8, CHART_WIDTH - 58])
  const svg = rowsOfBars(
    { title, description },
    {
      panels: [{ scale, title: 'Share of records with a value', tickText: shareText }],
      rows: rows.map(({ source, column, completeness }) => ({
        group: hasSources ? column : undefined,
        label: hasSources ? (source ?? '') : column,
        draw: (middle) => [
          bar({ from: scale.at(0), to: scale.at(1), middle, fill: INK.faint }),
          bar({ from: scale.at(0), to: scale.at(completeness), middle, fill: INK.blue }),
          beside(shareText(completeness), { x: scale.at(1), middle, towards: 'right' }),
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
        { title: 'Column', holds: 'text' },
        ...(hasSources ? [{ title: 'Source', holds: 'text' } as const] : []),
        { title: 'Records', holds: 'count' },
        { title: 'Without a value', holds: 'count' },
        { title: 'Filled in', holds: 'share' },
      ],
      rows: rows.map(({ source, column, records, nulls, completeness }) => [
        column,
        ...(hasSources ? [source] : []),
        records,
        nulls,
        completeness,
      ]),
    },
  }
}
