import { engineOptions, inputOptions, thresholdOptions } from '../common-options.ts'
import { checkTrained } from '../check-trained.ts'
import { dryRunOption, isDryRun, plannedRun } from '../dry-run.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOptions, thresholdOption } from '../option-values.ts'
import { count, predictPairs } from '../predict-pairs.ts'
import { settingsFile } from '../settings-file.ts'
import type { Verb } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'
import { withBlockingRules } from '../block-rules.ts'
import { resultWriter } from '../write-results.ts'

export const predictVerb: Verb = {
  name: 'predict',
  summary: 'score every pair that a blocking rule finds, and write those at or above a threshold',
  usage: 'predict --model <file> --input <file> --output <file> [options]',
  notes: `Pairs have Splink's columns: match_weight, match_probability, the two unique ids, match_key (the number of the first blocking
rule that found the pair) and, when linking files, the two source datasets. Without a threshold every candidate pair is
written; --dry-run says beforehand how many there are at most. An output that exists is replaced as a whole.`,
  options: {
    model: { type: 'string', value: 'file', help: 'a trained model, as JSON' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the pairs go, as CSV or Parquet' },
    ...dryRunOption,
    ...thresholdOptions,
    ...engineOptions,
  },
  examples: [
    {
      type: 'predict --model model.json --input people.parquet --output pairs.parquet --threshold-probability 0.5',
      to: 'writes the pairs that are likelier one person than two',
    },
  ],
  async run(context) {
    const { values } = context
    const output = requiredOption(values, 'output')
    const path = requiredOption(values, 'model')
    const threshold = thresholdOption(values)
    checkOutputs({ tables: { output } }, [...textOptions(values, 'input'), path])
    const read = await settingsFile('model', path, context)
    checkTrained(read.model, path)
    const records = await openRecords(context, read)
    const { model } = await withBlockingRules(context, records, read)
    if (isDryRun(values)) return plannedRun(context, records, { model, predicts: true, outputs: { output } })
    const pairs = await predictPairs(
      context,
      records,
      model,
      threshold && { thresholdMatchWeight: threshold.matchWeight },
    )
    await resultWriter(context).pairs(output, { ...records, pairs })
    const which = threshold === undefined ? '' : ` at ${threshold.said} or above`
    return {
      json: {
        records: records.table.records,
        candidate_pairs: pairs.candidatePairs,
        pairs: pairs.length,
        threshold_match_weight: threshold?.matchWeight ?? null,
        output,
      },
      text: `${count(pairs.candidatePairs)} candidate pairs of ${count(records.table.records)} records were scored; the ${count(pairs.length)}${which} are in ${output}.\n`,
    }
  },
}
