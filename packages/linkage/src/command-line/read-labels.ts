import type { Table } from '../columns/table.ts'
import type { Labels } from '../evaluate/labels.ts'
import { labelsOfColumn } from '../evaluate/labels-of-column.ts'
import { labelsOfPairs } from '../evaluate/labels-of-pairs.ts'
import { readTable } from '../files/read-table.ts'
import type { LinkType } from '../model/model.ts'
import { textOption } from './option-values.ts'
import { UsageError } from './usage-error.ts'
import type { Values, VerbContext, VerbOption } from './verb.ts'

export const labelOptions = {
  labels: {
    type: 'string',
    value: 'file',
    help: 'labelled pairs as Splink’s: unique_id_l, unique_id_r, clerical_match_score',
  },
  'label-column': { type: 'string', value: 'column', help: 'the column of the input that says who a record really is' },
} as const satisfies Record<string, VerbOption>

/** The columns of the input that labels need. */
export function labelColumns(values: Values): readonly string[] {
  const column = textOption(values, 'label-column')
  return column === undefined ? [] : [column]
}

/** Refuses two kinds of labels at once, before any work is done; says whether there is one. */
export function checkLabels(values: Values): boolean {
  const given = ['labels', 'label-column'].filter((name) => values[name] !== undefined)
  if (given.length > 1) throw new UsageError('Give --labels or --label-column, not both.')
  return given.length === 1
}

/** What is known about which pairs are matches, from a file of pairs or a column of the input. */
export async function readLabels(
  { values, steps, signal, warn }: VerbContext,
  table: Table,
  linkType: LinkType,
): Promise<Labels | undefined> {
  const column = textOption(values, 'label-column')
  if (column !== undefined) return labelsOfColumn(table, column, { linkType })
  const path = textOption(values, 'labels')
  if (path === undefined) return undefined
  return steps.step('read-labels', 'Reading the labels', async () => {
    const labels = labelsOfPairs(table, await readTable([path], { signal }))
    if (labels.undecided > 0) warn(`${labels.undecided} labels have no score and are left aside.`)
    if (labels.unknownRecords > 0) warn(`${labels.unknownRecords} labels name a record that the input does not have.`)
    return labels
  })
}
