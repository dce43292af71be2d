import type { Value } from '../columns/value.ts'
import type { ColumnProfile } from '../understand/profile-table.ts'
import { barsOfCounts } from './bars-of-counts.ts'
import { SERIES, type Chart } from './chart.ts'
import { lineThrough, plot } from './plot.ts'
import { roundDomain } from './scale.ts'
import { countText, shareText } from './written-numbers.ts'

/** How evenly a column's values are spread: Splink's profile of a column, without showing any value. */
export function valueDistributionChart(profile: ColumnProfile): Chart {
  const { column, records, nulls, distinctValues, distribution } = profile
  const title = `How often values of ${column} are shared`
  const description = `Records from the left, those with the commonest values first; the height is how many records share each one's value. ${countText(distinctValues)} distinct values among ${countText(records - nulls)} records with one; ${countText(nulls)} have none. A flat low line tells people apart well, a high one badly.`
  const most = distribution[0]?.valueCount ?? 1
  const points = distribution.flatMap(({ valueCount, records: held, shareRarer }) => [
    { x: 1 - shareRarer - held / Math.max(1, records - nulls), y: valueCount },
    { x: 1 - shareRarer, y: valueCount },
  ])
  const svg = plot(
    { title, description },
    {
      x: { domain: [0, 1], title: 'Share of the records with a value, commonest values first', tickText: shareText },
      y: { domain: roundDomain([0, most]), title: 'Records that share the value', tickText: countText },
      marks: (scales) => [lineThrough(points, scales, { series: SERIES[0], steps: false })],
      plotHeight: 150,
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Records per value', holds: 'count' },
        { title: 'Values', holds: 'count' },
        { title: 'Records', holds: 'count' },
        { title: 'Share with a rarer value', holds: 'share' },
      ],
      rows: distribution.map((step) => [step.valueCount, step.values, step.records, Math.max(0, step.shareRarer)]),
    },
  }
}

/** The commonest values themselves. They are personal data: draw this only where values were asked for. */
export function commonValuesChart({ column, mostCommon, records }: ColumnProfile): Chart {
  const title = `The commonest values of ${column}`
  const description = 'A bar for each value: how many records hold it.'
  const svg = barsOfCounts(
    { title, description },
    {
      title: 'Records',
      most: mostCommon[0]?.records ?? 1,
      room: 70,
      counts: mostCommon.map(({ value, records: count }) => ({ label: valueText(value), count })),
    },
  )
  return {
    title,
    description,
    svg,
    table: {
      columns: [
        { title: 'Value', holds: 'text' },
        { title: 'Records', holds: 'count' },
        { title: 'Share of records', holds: 'share' },
      ],
      rows: mostCommon.map(({ value, records: held }) => [valueText(value), held, held / records]),
    },
  }
}

/** A cell in words: lists item by item, and the empty string visibly. */
export function valueText(value: Value): string {
  if (value === null) return 'nothing'
  if (value === '') return '(empty text)'
  return Array.isArray(value) ? value.map(valueText).join(', ') : String(value)
}
