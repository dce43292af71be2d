import { withBlockingRules } from '../block-rules.ts'
import { clusterByModel, clusterSizes, methodOf, methodOption, pairsForClusters } from '../cluster-records.ts'
import { engineOptions, inputOptions, seedOption, thresholdOptions } from '../common-options.ts'
import { defaultThreshold } from '../default-threshold.ts'
import { dryRunOption, isDryRun, plannedRun } from '../dry-run.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOption, textOptions, thresholdOption } from '../option-values.ts'
import { count, countFrom, pairsFrom, predictPairs } from '../predict-pairs.ts'
import { settingsFile } from '../settings-file.ts'
import { textTable } from '../text-table.ts'
import { settleSettings, trainSettings } from '../train-settings.ts'
import type { Verb } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'
import { resultWriter } from '../write-results.ts'

export const dedupeVerb: Verb = {
  name: 'dedupe',
  summary: 'train, predict and cluster in one go, reading the records once',
  usage: 'dedupe --settings <file> --input <file> --output <file> [options]',
  notes: `The link_type of the settings decides: dedupe_only finds duplicates within the input, link_only links several files with each
other, link_and_dedupe does both. The output has cluster_id and then the input's columns. Outputs that exist are replaced
as a whole, and only once everything is done.`,
  options: {
    settings: { type: 'string', value: 'file', help: 'Splink settings, as JSON' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the clusters go, as CSV or Parquet' },
    'model-output': { type: 'string', value: 'file', help: 'where the trained model goes, as JSON' },
    'pairs-output': { type: 'string', value: 'file', help: 'where the pairs at the threshold go, as CSV or Parquet' },
    ...dryRunOption,
    ...thresholdOptions,
    ...methodOption,
    ...seedOption,
    ...engineOptions,
  },
  examples: [
    {
      type: 'dedupe --settings settings.json --input people.csv --output clusters.csv',
      to: 'finds duplicates with everything chosen for the data, and says what was chosen',
    },
    {
      type: 'dedupe --settings settings.json --input people.parquet --output clusters.parquet --model-output model.json --pairs-output pairs.parquet --threshold-probability 0.95',
      to: 'also keeps the model and the pairs, at a threshold of your own',
    },
  ],
  async run(context) {
    const { values } = context
    const output = requiredOption(values, 'output')
    const path = requiredOption(values, 'settings')
    const outputs = { output, 'model-output': textOption(values, 'model-output'), 'pairs-output': textOption(values, 'pairs-output') } // prettier-ignore
    const { 'model-output': modelOutput, ...tables } = outputs
    checkOutputs({ tables, texts: { 'model-output': modelOutput } }, [...textOptions(values, 'input'), path])
    const method = methodOf(values)
    const threshold = thresholdOption(values) ?? defaultThreshold(context)
    const read = await settingsFile('settings', path, context)
    const records = await openRecords(context, read)
    const settings = await withBlockingRules(context, records, read)
    if (isDryRun(values)) {
      return plannedRun(context, records, { ...(await settleSettings(context, records, settings)), predicts: true, outputs }) // prettier-ignore
    }
    const { model, json } = await trainSettings(context, records, settings)
    const kept = await predictPairs(context, records, model, pairsForClusters(method, threshold))
    const clusters = await clusterByModel(context, { ...records, pairs: kept, model, threshold, method })
    const pairsOutput = outputs['pairs-output']
    const write = resultWriter(context)
    if (pairsOutput !== undefined) {
      await write.pairs(pairsOutput, { ...records, pairs: pairsFrom(kept, threshold.matchWeight) })
    }
    if (modelOutput !== undefined) await write.model(modelOutput, model)
    await write.clusters(output, { ...records, clusters })
    const sizes = clusterSizes(clusters)
    return {
      json: {
        records: records.table.records,
        ...json,
        candidate_pairs: kept.candidatePairs,
        pairs: countFrom(kept, threshold.matchWeight),
        clusters: clusters.count,
        cluster_sizes: Object.fromEntries(sizes),
        links_refused: clusters.refused.length,
        threshold_match_weight: threshold.matchWeight,
        method,
        outputs,
      },
      text: `${count(records.table.records)} records are ${count(clusters.count)} clusters, in ${output}.

${textTable(['records in a cluster', 'clusters'], [...sizes])}`,
    }
  },
}
