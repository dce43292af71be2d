import { withBlockingRules } from '../block-rules.ts'
import { engineOptions, inputOptions, seedOption } from '../common-options.ts'
import { dryRunOption, isDryRun, plannedRun } from '../dry-run.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOptions } from '../option-values.ts'
import { settingsFile } from '../settings-file.ts'
import { textTable } from '../text-table.ts'
import { levelRows, settleSettings, trainSettings } from '../train-settings.ts'
import type { Verb } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'
import { resultWriter } from '../write-results.ts'

export const trainVerb: Verb = {
  name: 'train',
  summary: 'learn from the records, without labels, how much each agreement says, and write the model',
  usage: 'train --settings <file> --input <file> --output <file> [options]',
  notes: `Settings are Splink's; their training key says how to train, and what it leaves out is chosen for the records and said. The
model is settings with every m and u filled, as Splink writes and reads them. An output that exists is replaced as a whole.`,
  options: {
    settings: { type: 'string', value: 'file', help: 'Splink settings, as JSON' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the model goes, as JSON' },
    ...dryRunOption,
    ...seedOption,
    ...engineOptions,
  },
  examples: [
    {
      type: 'train --settings settings.json --input people.parquet --output model.json',
      to: 'trains on one file, to find its duplicates',
    },
    {
      type: 'train --settings settings.json --input school.csv --input council.csv --output model.json --seed 7',
      to: 'trains on two files, to link them (settings with link_type link_only)',
    },
  ],
  async run(context) {
    const { values } = context
    const output = requiredOption(values, 'output')
    const path = requiredOption(values, 'settings')
    checkOutputs({ texts: { output } }, [...textOptions(values, 'input'), path])
    const read = await settingsFile('settings', path, context)
    const records = await openRecords(context, read)
    const settings = await withBlockingRules(context, records, read)
    if (isDryRun(values)) {
      return plannedRun(context, records, { ...(await settleSettings(context, records, settings)), predicts: false, outputs: { output } }) // prettier-ignore
    }
    const { model, json } = await trainSettings(context, records, settings)
    await resultWriter(context).model(output, model)
    return {
      json: { records: records.table.records, ...json, output },
      text: `${textTable(['comparison', 'level', 'm', 'u', 'match weight'], levelRows(model))}
Two records drawn at random match with probability ${model.probabilityTwoRandomRecordsMatch.toPrecision(3)}.
The model is in ${output}.
`,
    }
  },
}
