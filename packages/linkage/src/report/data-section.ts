import { completenessChart } from '../charts/completeness-chart.ts'
import { commonValuesChart, valueDistributionChart, valueText } from '../charts/profile-charts.ts'
import { shareText } from '../charts/written-numbers.ts'
import { columnsRead } from '../model/columns-read.ts'
import { completenessOf } from '../understand/completeness-of.ts'
import { profileTable, type ColumnProfile } from '../understand/profile-table.ts'
import { figure, paragraph, tableOf } from './html-page.ts'
import type { ReportSection, RunReportInput } from './run-report.ts'

/** What the columns hold: how full they are and how well their values tell people apart. */
export function dataSection({ table, model, showValues = false }: RunReportInput): ReportSection | undefined {
  if (table === undefined) return undefined
  const known = [table.uniqueId?.name, table.sourceDataset?.name]
  const columns = [...table.columns.keys()].filter((name) => !known.includes(name))
  const profiles = profileTable(table, { columns })
  const compared = new Set(model.comparisons.flatMap(columnsRead).map((name) => name.toLowerCase()))
  const drawn = profiles.filter(
    ({ column, distinctValues }) => compared.has(column.toLowerCase()) && distinctValues > 0,
  )
  return {
    id: 'data',
    title: 'The data',
    body: [
      columns.length === 0 || table.records === 0
        ? paragraph('There are no records with columns to describe.')
        : figure(completenessChart(completenessOf(table, { columns }))),
      '<h3>What each column holds</h3>\n',
      overview(profiles),
      ...drawn.flatMap((profile) => [
        figure(valueDistributionChart(profile)),
        ...(showValues ? [figure(commonValuesChart(profile), { level: 4 }), rarestValues(profile)] : []),
      ]),
    ].join(''),
  }
}

function overview(profiles: readonly ColumnProfile[]): string {
  return tableOf(
    {
      columns: [
        { title: 'Column', holds: 'text' },
        { title: 'Records with a value', holds: 'count' },
        { title: 'Distinct values', holds: 'count' },
        { title: 'Records sharing the commonest value', holds: 'count' },
        { title: 'Of those with a value', holds: 'share' },
        { title: 'Values held by one record', holds: 'count' },
      ],
      rows: profiles.map(({ column, records, nulls, distinctValues, distribution }) => {
        const commonest = distribution[0]?.valueCount
        const single = distribution.find(({ valueCount }) => valueCount === 1)?.values ?? 0
        return [column, records - nulls, distinctValues, commonest, commonest && commonest / (records - nulls), single]
      }),
    },
    'What each column holds',
  )
}

function rarestValues({ column, leastCommon, records }: ColumnProfile): string {
  return tableOf(
    {
      columns: [
        { title: 'Value', holds: 'text' },
        { title: 'Records', holds: 'count' },
        { title: 'Share of records', holds: 'text' },
      ],
      rows: leastCommon.map(({ value, records: held }) => [valueText(value), held, shareText(held / records)]),
    },
    `The rarest values of ${column}`,
  )
}
