import { columnOf, valueAt, type Column } from '../../columns/column.ts'
import { columnNamed, type Table } from '../../columns/table.ts'
import { LinkageError } from '../../errors.ts'
import { accuracyFromLabels, type Accuracy } from '../../evaluate/accuracy-from-labels.ts'
import { evaluateClusters } from '../../evaluate/evaluate-clusters.ts'
import { predictionErrors, type PredictionError } from '../../evaluate/prediction-errors.ts'
import { truthSpaceTable } from '../../evaluate/truth-space-table.ts'
import { readTable } from '../../files/read-table.ts'
import { writeTable } from '../../files/write-table.ts'
import type { OutputColumn } from '../../files/output-column.ts'
import { withBlockingRules } from '../block-rules.ts'
import { checkTrained } from '../check-trained.ts'
import { engineOptions, inputOptions, thresholdOptions } from '../common-options.ts'
import { defaultThreshold } from '../default-threshold.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOption, textOptions, thresholdOption } from '../option-values.ts'
import { count, predictPairs } from '../predict-pairs.ts'
import { checkLabels, labelColumns, labelOptions, readLabels } from '../read-labels.ts'
import { settingsFile } from '../settings-file.ts'
import { textTable } from '../text-table.ts'
import { UsageError } from '../usage-error.ts'
import type { Verb, VerbContext, VerbResult } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'

export const evaluateVerb: Verb = {
  name: 'evaluate',
  summary: 'say how good each threshold would be, from labels, and which pairs it gets wrong',
  usage: 'evaluate --model <file> --input <file> (--labels <file> | --label-column <column>) [options]',
  notes: `A labelled match that no blocking rule finds counts as missed at every threshold, and is counted by itself. With --clusters
and --label-column it judges clusters instead, without a model: pairs of records together against pairs that are one person,
B³, and clusters that hold two people or more.`,
  options: {
    model: { type: 'string', value: 'file', help: 'a trained model, as JSON' },
    ...inputOptions,
    ...labelOptions,
    clusters: { type: 'string', value: 'file', help: 'clusters to judge instead, as cluster and dedupe write them' },
    output: { type: 'string', value: 'file', help: 'Splink’s truth space table, as CSV or Parquet' },
    'errors-output': { type: 'string', value: 'file', help: 'the pairs the threshold gets wrong, worst first' },
    ...thresholdOptions,
    ...engineOptions,
  },
  examples: [
    {
      type: 'evaluate --model model.json --input people.csv --label-column person',
      to: 'judges every threshold by a column that says who is who',
    },
    {
      type: 'evaluate --model model.json --input people.csv --labels labels.csv --threshold-probability 0.9 --errors-output errors.csv',
      to: 'judges by pairs that people have labelled, and writes the mistakes',
    },
    { type: 'evaluate --clusters clusters.csv --label-column person', to: 'judges clusters' },
  ],
  run: (context) => (context.values['clusters'] === undefined ? ofPairs(context) : ofClusters(context)),
}

async function ofPairs(context: VerbContext): Promise<VerbResult> {
  const { values, steps, signal } = context
  if (!checkLabels(values)) throw new UsageError('Labels are missing: give --labels or --label-column.')
  const path = requiredOption(values, 'model')
  const [output, errorsOutput] = [textOption(values, 'output'), textOption(values, 'errors-output')]
  checkOutputs({ tables: { output, 'errors-output': errorsOutput } }, [...textOptions(values, 'input'), path])
  const threshold = thresholdOption(values) ?? (errorsOutput === undefined ? undefined : defaultThreshold(context))
  const read = await settingsFile('model', path, context)
  checkTrained(read.model, path)
  const records = await openRecords(context, read, labelColumns(values))
  const { model } = await withBlockingRules(context, records, read)
  const { engine, table } = records
  const labels = await readLabels(context, table, model.linkType)
  if (labels === undefined) throw new UsageError('Labels are missing: give --labels or --label-column.')
  const pairs = await predictPairs(context, records, model)
  const accuracy = await steps.step('evaluate', 'Judging thresholds', () => accuracyFromLabels(pairs, labels))
  const errors =
    threshold === undefined
      ? undefined
      : await steps.step('errors', 'Finding what is wrong', () =>
          predictionErrors(pairs, labels, { thresholdMatchWeight: threshold.matchWeight, engine, model }),
        )
  const truthSpace = truthSpaceTable(accuracy)
  const options = { inputs: textOptions(values, 'input'), signal }
  if (output !== undefined) await steps.step('write', 'Writing the table', () => writeTable(output, columnsOf(truthSpace), options)) // prettier-ignore
  if (errorsOutput !== undefined && errors !== undefined) {
    await steps.step('write', 'Writing the errors', () =>
      writeTable(errorsOutput, { rows: errors.length, columns: errorColumns(table, errors) }, options),
    )
  }
  const best = bestOf(accuracy)
  return {
    json: {
      records: table.records,
      labelled_matches: accuracy.positives,
      labelled_non_matches: accuracy.negatives,
      matches_no_rule_finds: accuracy.positivesNotFound,
      area_under_roc: accuracy.areaUnderRoc,
      best_f1: best && { match_weight: best.matchWeight, match_probability: best.matchProbability, precision: best.precision, recall: best.recall, f1: best.f1 }, // prettier-ignore
      thresholds: truthSpace,
      errors: errors && {
        false_positives: errors.filter(({ kind }) => kind === 'false-positive').length,
        false_negatives: errors.filter(({ kind }) => kind === 'false-negative').length,
      },
    },
    text: textOf(accuracy, errors, threshold?.said),
  }
}

/** About a dozen thresholds from weak to strong, and the best among them. */
function textOf(accuracy: Accuracy, errors: readonly PredictionError[] | undefined, at: string | undefined): string {
  const { rows, positives, negatives, positivesNotFound } = accuracy
  const best = bestOf(accuracy)
  const step = Math.max(1, Math.floor(rows.length / 12))
  const shown = rows.filter((row, place) => place % step === 0 || row === best)
  const lines = shown.map((row) => [
    row.matchWeight.toFixed(1),
    row.matchProbability.toPrecision(4),
    row.precision.toFixed(4),
    row.recall.toFixed(4),
    row.f1.toFixed(4),
    row.falsePositives,
    row.falseNegatives,
    row === best ? 'best F1' : '',
  ])
  const headings = ['match weight', 'probability', 'precision', 'recall', 'F1', 'wrong links', 'missed', '']
  const wrong = errors?.filter(({ kind }) => kind === 'false-positive').length ?? 0
  return `${textTable(headings, lines)}
${count(positives)} labelled matches, of which no blocking rule finds ${count(positivesNotFound)}; ${count(negatives)} labelled pairs that are none.
${errors === undefined ? '' : `At ${at ?? ''}: ${count(wrong)} wrong links, ${count(errors.length - wrong)} matches missed.\n`}`
}

function bestOf({ rows }: Accuracy): Accuracy['rows'][number] | undefined {
  return rows.reduce<Accuracy['rows'][number] | undefined>((best, row) => (best === undefined || row.f1 > best.f1 ? row : best), undefined) // prettier-ignore
}

function columnsOf(rows: readonly Readonly<Record<string, number>>[]): { rows: number; columns: OutputColumn[] } {
  const names = Object.keys(rows[0] ?? {})
  return {
    rows: rows.length,
    columns: names.map((name) => ({ name, column: columnOf(name, rows.map((row) => row[name])) })), // prettier-ignore
  }
}

function errorColumns(table: Table, errors: readonly PredictionError[]): OutputColumn[] {
  const made = (name: string, cells: readonly (string | number | boolean)[]): OutputColumn => ({ name, column: columnOf(name, cells) }) // prettier-ignore
  const sides = (column: Column | undefined): OutputColumn[] =>
    column === undefined
      ? []
      : (['l', 'r'] as const).map((side) => ({ name: `${column.name}_${side}`, column, records: errors.map((error) => error[side]) })) // prettier-ignore
  return [
    made('kind', errors.map(({ kind }) => kind)), // prettier-ignore
    made('match_weight', errors.map(({ matchWeight }) => matchWeight)), // prettier-ignore
    made('found_by_blocking_rules', errors.map(({ found }) => found)), // prettier-ignore
    ...sides(table.sourceDataset),
    ...sides(table.uniqueId),
  ]
}

async function ofClusters(context: VerbContext): Promise<VerbResult> {
  const { values, steps, signal } = context
  const path = requiredOption(values, 'clusters')
  const label = textOption(values, 'label-column')
  if (label === undefined)
    throw new UsageError('Clusters are judged by --label-column, a column of the file of clusters.')
  const table = await steps.step('read', 'Reading the clusters', () =>
    readTable([path], { columns: ['cluster_id', label], signal }),
  )
  const { pairs, bCubed, exactClusters, overMerged, split, records } = await steps.step('evaluate', 'Judging', () =>
    evaluateClusters(cellsOf(path, table, 'cluster_id'), labelsOf(table, label)),
  )
  const rates = (of: { readonly precision: number; readonly recall: number; readonly f1: number }) => [of.precision.toFixed(4), of.recall.toFixed(4), of.f1.toFixed(4)] // prettier-ignore
  const rows = [
    ['pairs of records', ...rates(pairs)],
    ['B³, record by record', ...rates(bCubed)],
    ['whole clusters', ...rates(exactClusters)],
  ]
  return {
    json: { records, pairs, b_cubed: bCubed, exact_clusters: exactClusters, over_merged: overMerged, split },
    text: `${textTable(['', 'precision', 'recall', 'F1'], rows)}
${count(overMerged)} clusters hold two people or more; ${count(split)} people are in two clusters or more.
`,
  }
}

function cellsOf(path: string, table: Table, name: string): (string | number)[] {
  const column = columnNamed(table, name)
  return Array.from({ length: table.records }, (_, record) => {
    const value = valueAt(column, record)
    if (typeof value === 'string' || typeof value === 'number') return value
    throw new LinkageError('table-invalid', `${path}, record ${record + 1}: it has no "${name}". Give a file of clusters.`) // prettier-ignore
  })
}

function labelsOf(table: Table, name: string): (string | null)[] {
  const column = columnNamed(table, name)
  return Array.from({ length: table.records }, (_, record) => {
    const value = valueAt(column, record)
    return value === null ? null : String(value)
  })
}
