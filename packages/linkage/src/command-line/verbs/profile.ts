import { completenessOf } from '../../understand/completeness-of.ts'
import { profileTable } from '../../understand/profile-table.ts'
import { inputOptions } from '../common-options.ts'
import { numberOption, textOptions } from '../option-values.ts'
import { count } from '../predict-pairs.ts'
import { readRecords } from '../read-records.ts'
import { textBar, textTable } from '../text-table.ts'
import type { Verb } from '../verb.ts'

export const profileVerb: Verb = {
  name: 'profile',
  summary: 'say what each column holds: how complete it is, how many values, and how common the commonest are',
  usage: 'profile --input <file> [options]',
  notes: `Look here before writing settings: a column that is half empty, or of which one value is everywhere, makes a poor blocking
rule, and a value that stands for "not known" should be made empty. With --values the commonest values are shown: personal
data.`,
  options: {
    ...inputOptions,
    column: { type: 'string', multiple: true, value: 'name', help: 'only this column; may be given again' },
    values: { type: 'boolean', help: 'show the commonest values themselves' },
    top: { type: 'string', value: 'N', help: 'how many of the commonest to list (5 unless given)' },
  },
  examples: [
    { type: 'profile --input people.csv', to: 'profiles every column' },
    {
      type: 'profile --input people.csv --column surname --values --top 20',
      to: 'shows the twenty commonest surnames',
    },
  ],
  async run(context) {
    const { values, steps } = context
    const top = numberOption(values, 'top', { least: 1, whole: true }) ?? 5
    const wanted = textOptions(values, 'column')
    const table = await readRecords(context, {
      sourceDatasetColumn: undefined,
      ...(wanted.length > 0 && { columns: wanted }),
    })
    const columns = wanted.length > 0 ? { columns: wanted } : {}
    const { profiles, completeness } = await steps.step('profile', 'Counting values', () => ({
      profiles: profileTable(table, { ...columns, top, bottom: 0 }),
      completeness: completenessOf(table, columns),
    }))
    const showValues = values['values'] === true
    const rows = profiles.map(({ column, nulls, distinctValues, mostCommon: [most] }) => [
      column,
      percent(1 - nulls / Math.max(1, table.records)),
      textBar(1 - nulls / Math.max(1, table.records), 10),
      distinctValues,
      most?.records ?? 0,
      percent((most?.records ?? 0) / Math.max(1, table.records)),
    ])
    const common = profiles.map(
      ({ column, mostCommon }) =>
        `\n${textTable(
          [column, 'records', ''],
          mostCommon.map(({ value, records }) => [String(value), records, textBar(records / table.records)]),
        )}`,
    )
    return {
      json: {
        records: table.records,
        columns: profiles.map(({ column, nulls, distinctValues, mostCommon }) => ({
          column,
          nulls,
          distinct_values: distinctValues,
          most_common: mostCommon.map(({ value, records }) => ({ ...(showValues && { value }), records })),
          completeness_by_source: completeness
            .filter((each) => each.column === column)
            .map(({ source, completeness: share }) => ({ source_dataset: source ?? null, completeness: share })),
        })),
      },
      text: `${textTable(['column', 'complete', '', 'values', 'commonest', 'its share'], rows)}
${count(table.records)} records.
${showValues ? common.join('') : ''}`,
    }
  },
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`
}
