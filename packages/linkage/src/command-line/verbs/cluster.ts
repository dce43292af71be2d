import { clusterRecords, clusterSizes, methodOf, methodOption } from '../cluster-records.ts'
import { inputOptions, thresholdOptions } from '../common-options.ts'
import { dryRunOption, isDryRun, plannedOutputs } from '../dry-run.ts'
import { requiredOption, textOption, textOptions, thresholdOption } from '../option-values.ts'
import { count, countFrom } from '../predict-pairs.ts'
import { readPairs } from '../../files/read-pairs.ts'
import { readRecords } from '../read-records.ts'
import type { Verb } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'
import { resultWriter } from '../write-results.ts'
import { defaultThreshold } from '../default-threshold.ts'

export const clusterVerb: Verb = {
  name: 'cluster',
  summary: 'turn pairs into clusters of records that are one person',
  usage: 'cluster --pairs <file> --input <file> --output <file> [options]',
  notes: `The output has cluster_id and then the input's columns. Pairs that are not in the file say nothing; dedupe, which has the model,
weighs every pair within a group, so it tells people apart better. An output that exists is
replaced as a whole.`,
  options: {
    pairs: { type: 'string', value: 'file', help: 'pairs as predict writes them, or Splink' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the clusters go, as CSV or Parquet' },
    ...dryRunOption,
    ...thresholdOptions,
    ...methodOption,
    'source-dataset-column': {
      type: 'string',
      value: 'column',
      help: 'the column of source datasets, for pairs that were linked across the sources of one file',
    },
    'unique-id': { type: 'string', value: 'column', help: 'the column of unique ids (unique_id unless given)' },
  },
  examples: [
    {
      type: 'cluster --pairs pairs.parquet --input people.parquet --threshold-probability 0.9 --output clusters.parquet',
      to: 'groups the records, refusing chains of weak links',
    },
    {
      type: 'cluster --pairs pairs.csv --input people.csv --threshold-probability 0.9 --method connected-components --output clusters.csv',
      to: 'groups whatever is linked through any chain, as Splink does',
    },
  ],
  async run(context) {
    const { values, steps, signal } = context
    const output = requiredOption(values, 'output')
    const pairsPath = requiredOption(values, 'pairs')
    const threshold = thresholdOption(values) ?? defaultThreshold(context)
    const method = methodOf(values)
    checkOutputs({ tables: { output } }, [...textOptions(values, 'input'), pairsPath])
    const table = await readRecords(context, {
      uniqueIdColumn: textOption(values, 'unique-id') ?? 'unique_id',
      sourceDatasetColumn: textOption(values, 'source-dataset-column'),
      columns: [],
    })
    const pairs = await steps.step('read-pairs', 'Reading the pairs', (progress) =>
      readPairs(pairsPath, table, { signal, onProgress: ({ bytes, bytesTotal }) => progress.at(bytes, bytesTotal) }),
    )
    if (isDryRun(values)) {
      const links = countFrom(pairs, threshold.matchWeight)
      const planned = plannedOutputs({ output })
      return {
        json: { dry_run: true, records: table.records, pairs: pairs.length, pairs_at_threshold: links, threshold_match_weight: threshold.matchWeight, method, ...planned.json }, // prettier-ignore
        text: `${count(table.records)} records would be clustered by ${method}, from ${count(pairs.length)} pairs, of which ${count(links)} are at ${threshold.said} or above.\n${planned.text}`,
      }
    }
    const clusters = await clusterRecords(context, { table, pairs, threshold, method })
    await resultWriter(context).clusters(output, { table, clusters })
    return {
      json: {
        records: table.records,
        pairs: pairs.length,
        clusters: clusters.count,
        cluster_sizes: Object.fromEntries(clusterSizes(clusters)),
        links_refused: clusters.refused.length,
        threshold_match_weight: threshold.matchWeight,
        method,
        output,
      },
      text: `${count(table.records)} records are ${count(clusters.count)} clusters, in ${output}.\n`,
    }
  },
}
