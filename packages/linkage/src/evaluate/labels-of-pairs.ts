import { valueAt, type Column } from '../columns/column.ts'
import { pairNumbers } from '../columns/pair-numbers.ts'
import { columnNamed, type Table } from '../columns/table.ts'
import { LinkageError } from '../errors.ts'
import type { Labels } from './labels.ts'

export type LabelsOfPairs = Labels & {
  /** Rows of the labels table without a judgement: someone could not tell. */
  readonly undecided: number
  /** Rows that name a record the table does not have. */
  readonly unknownRecords: number
}

/**
 * Labels from a table of pairs as Splink reads it: `unique_id_l`, `unique_id_r`, `clerical_match_score` from 0 to 1, and
 * `source_dataset_l`, `source_dataset_r` where the records' table has sources. A pair is a match from `matchScoreMin` up;
 * an empty score is no judgement. Ids may be written as text where the table has numbers.
 *
 * A column `sampling_weight` says how many candidate pairs a labelled one stands for, so that a sample that looks harder at
 * doubtful pairs still measures all of them. The labelling page writes it.
 */
export function labelsOfPairs(
  table: Table,
  labels: Table,
  { matchScoreMin = 0.5 }: { readonly matchScoreMin?: number } = {},
): LabelsOfPairs {
  const sideOf = (side: 'l' | 'r') => recordFinder(table, labels, side)
  const [recordL, recordR] = [sideOf('l'), sideOf('r')]
  const scores = columnNamed(labels, 'clerical_match_score')
  const samplingWeights = labels.columns.get('sampling_weight')
  const numbers = pairNumbers(labels.records)
  const pairs: (readonly [number, number])[] = []
  const match: boolean[] = []
  const weights: number[] = []
  let undecided = 0
  let unknownRecords = 0
  for (let row = 0; row < labels.records; row++) {
    const score = numberAt(scores, row, 1)
    const l = recordL(row)
    const r = recordR(row)
    if (score === undefined) undecided++
    else if (l === undefined || r === undefined) unknownRecords++
    else {
      const [a, b] = l < r ? [l, r] : [r, l]
      if (a === b) throw invalid(row, 'pairs a record with itself', 'Remove it')
      const number = numbers.numberOf(a, b) - 1
      const isMatch = score >= matchScoreMin
      if (number < pairs.length) {
        if (match[number] !== isMatch) {
          throw invalid(row, 'contradicts an earlier label of the same pair', 'Keep one of the two')
        }
        continue
      }
      pairs.push([a, b])
      match.push(isMatch)
      weights.push(samplingWeights === undefined ? 1 : (numberAt(samplingWeights, row, Infinity) ?? 1))
    }
  }
  if (pairs.length === 0) {
    throw new LinkageError(
      'label-invalid',
      `None of the ${labels.records} labels can be used: ${undecided} have no judgement, ${unknownRecords} name a record that the table does not have. Give labels for records of this table, by the same ids.`,
    )
  }
  const numberOf = (a: number, b: number): number => numbers.numberIfKnown(Math.min(a, b), Math.max(a, b)) - 1
  const sumOf = (which: boolean): number =>
    weights.reduce((sum, weight, place) => sum + (match[place] === which ? weight : 0), 0)
  const those = (which: boolean) => pairs.filter((_, place) => match[place] === which)
  return {
    positives: sumOf(true),
    negatives: sumOf(false),
    isMatch: (a, b) => match[numberOf(a, b)],
    samplingWeight: (a, b) => weights[numberOf(a, b)] ?? 1,
    matches: () => those(true),
    nonMatches: () => those(false),
    undecided,
    unknownRecords,
  }
}

/** Row of the labels → the record it names; undefined when the table has no such record. */
function recordFinder(table: Table, labels: Table, side: 'l' | 'r'): (row: number) => number | undefined {
  const { uniqueId, sourceDataset } = table
  if (uniqueId === undefined) {
    throw new LinkageError(
      'option-invalid',
      'Labels name records by their unique ids, and the table has none. Build it with { uniqueId: … }.',
    )
  }
  const ids = labelColumn(labels, uniqueId.name, 'unique_id', side)
  // Ids that no two sources share need no source beside them.
  const namesSources =
    sourceDataset !== undefined &&
    [sourceDataset.name, 'source_dataset'].some((name) => labels.columns.has(`${name}_${side}`))
  const sources = namesSources ? labelColumn(labels, sourceDataset.name, 'source_dataset', side) : undefined
  const records = new Map<string, number>()
  const ambiguous = new Set<string>()
  const key = (id: unknown, source: unknown): string => JSON.stringify([String(id), String(source)])
  for (let record = 0; record < table.records; record++) {
    const name = key(valueAt(uniqueId, record), sources && sourceDataset && valueAt(sourceDataset, record))
    if (records.has(name)) ambiguous.add(name)
    records.set(name, record)
  }
  return (row) => {
    const name = key(valueAt(ids, row), sources && valueAt(sources, row))
    if (!ambiguous.has(name)) return records.get(name)
    throw invalid(row, 'names a record by an id that several sources have', `Add columns "source_dataset_l" and "source_dataset_r"`) // prettier-ignore
  }
}

/** The column under the table's own name for it, or under Splink's default one. */
function labelColumn(labels: Table, name: string, otherName: string, side: 'l' | 'r'): Column {
  return labels.columns.get(`${name}_${side}`) ?? columnNamed(labels, `${otherName}_${side}`)
}

function numberAt(column: Column, row: number, most: number): number | undefined {
  const value = valueAt(column, row)
  if (value === null || value === '') return undefined
  const number = Number(value)
  if (number >= 0 && number <= most) return number
  throw invalid(row, `has a "${column.name}" that is not a number from 0${most === 1 ? ' to 1' : ' up'}`, 'Correct it')
}

function invalid(row: number, what: string, remedy: string): LinkageError {
  return new LinkageError('label-invalid', `Label ${row + 1} ${what}. ${remedy}, and evaluate again.`)
}
