import { basename, extname } from 'node:path'
import { sampleForLabelling } from '../../evaluate/sample-for-labelling.ts'
import { labellingPage } from '../../report/labelling-page.ts'
import { withBlockingRules } from '../block-rules.ts'
import { checkOutputs } from '../check-outputs.ts'
import { checkTrained } from '../check-trained.ts'
import { engineOptions, inputOptions, thresholdOptions } from '../common-options.ts'
import { openRecords } from '../open-records.ts'
import { numberOption, requiredOption, seedOf, textOption, textOptions, thresholdOption } from '../option-values.ts'
import { checkPairsToLabel, pairsToLabel, pairsToLabelOptions } from '../pairs-to-label.ts'
import { count } from '../predict-pairs.ts'
import { settingsFile } from '../settings-file.ts'
import type { Verb } from '../verb.ts'
import { resultWriter } from '../write-results.ts'

export const labelVerb: Verb = {
  name: 'label',
  summary: 'write a page on which a person says which pairs are one person, for evaluate',
  usage: 'label --model <file> --input <file> --output <file> [options]',
  notes: `The page is one HTML file that works without a network: two records side by side, their differences marked, answered by
keyboard or touch. It saves the answers as CSV under its own name, which evaluate reads by --labels. Pairs are drawn evenly
over all match weights, so that the few doubtful ones are among them; what is then measured still holds for all pairs drawn
from. The page shows values of the data, and is personal data.`,
  options: {
    model: { type: 'string', value: 'file', help: 'a trained model, as JSON' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the page goes, as HTML' },
    ...pairsToLabelOptions,
    size: { type: 'string', value: 'N', help: 'how many pairs to ask about at most (100 unless given)' },
    column: { type: 'string', multiple: true, value: 'name', help: 'show this column instead of those that are compared; may be given again' }, // prettier-ignore
    title: { type: 'string', value: 'text', help: 'its heading' },
    ...thresholdOptions,
    seed: { type: 'string', value: 'N', help: 'decides which pairs are drawn (1 unless given)' },
    ...engineOptions,
  },
  examples: [
    {
      type: 'label --model model.json --input people.csv --output labels.html --size 200',
      to: 'asks about 200 candidate pairs; the page saves labels.csv',
    },
    {
      type: 'label --model model.json --input people.csv --clusters clusters.csv --output together.html',
      to: 'asks about pairs that were put together',
    },
    {
      type: 'label --model model.json --input people.csv --id 12 --output labels.html',
      to: 'asks about one record, as Splink’s labelling tool does',
    },
  ],
  async run(context) {
    const { values, steps } = context
    const output = requiredOption(values, 'output')
    const path = requiredOption(values, 'model')
    const read = ['pairs', 'clusters'].flatMap((name) => textOption(values, name) ?? [])
    checkPairsToLabel(values)
    const size = numberOption(values, 'size', { least: 1, whole: true }) ?? 100
    const columns = textOptions(values, 'column')
    const title = textOption(values, 'title')
    thresholdOption(values)
    checkOutputs({ texts: { output } }, [...textOptions(values, 'input'), path, ...read])
    const settings = await settingsFile('model', path, context)
    checkTrained(settings.model, path)
    const records = await openRecords(context, settings, columns)
    const asksAllPairs = values['id'] === undefined && read.length === 0
    const { model } = asksAllPairs ? await withBlockingRules(context, records, settings) : settings
    const pairs = await pairsToLabel(context, { records, model })
    const saveAs = `${basename(output, extname(output))}.csv`
    const { sample, html } = await steps.step('draw', 'Making the page', async () => {
      const drawn = sampleForLabelling(pairs, { size, seed: seedOf(values) ?? 1 })
      const page = await labellingPage(records.engine, model, {
        sample: drawn,
        saveAs,
        ...(columns.length > 0 && { columns }),
        ...(title !== undefined && { title }),
      })
      return { sample: drawn, html: page }
    })
    await resultWriter(context).page(output, html)
    return {
      json: {
        records: records.table.records,
        pairs: pairs.length,
        pairs_asked_about: sample.length,
        output,
        saves_labels_as: saveAs,
      },
      text: `The page in ${output} asks about ${count(sample.length)} of ${count(pairs.length)} pairs. It shows values of the data.
Answer in a browser and save: evaluate reads ${saveAs} by --labels.
`,
    }
  },
}
