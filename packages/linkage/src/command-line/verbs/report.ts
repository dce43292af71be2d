import { runReport } from '../../report/run-report.ts'
import { withBlockingRules } from '../block-rules.ts'
import { checkTrained } from '../check-trained.ts'
import { clusterByModel, methodOf, methodOption } from '../cluster-records.ts'
import { engineOptions, inputOptions, seedOption, thresholdOptions } from '../common-options.ts'
import { defaultThreshold } from '../default-threshold.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOption, textOptions, thresholdOption } from '../option-values.ts'
import { predictPairs } from '../predict-pairs.ts'
import { checkLabels, labelColumns, labelOptions, readLabels } from '../read-labels.ts'
import { settingsFile } from '../settings-file.ts'
import { trainSettings } from '../train-settings.ts'
import { UsageError } from '../usage-error.ts'
import type { Verb } from '../verb.ts'
import { checkOutputs } from '../check-outputs.ts'
import { resultWriter } from '../write-results.ts'

export const reportVerb: Verb = {
  name: 'report',
  summary: 'run a linkage and write what happened as one page of charts and tables',
  usage: 'report (--settings <file> | --model <file>) --input <file> --output <file> [options]',
  notes: `The page is HTML that needs nothing else: it asks for nothing from anywhere and runs no script. With --settings the model is
trained first; with --model it is taken as it is. Values of the data are shown only with --show-values.`,
  options: {
    settings: { type: 'string', value: 'file', help: 'Splink settings, to be trained' },
    model: { type: 'string', value: 'file', help: 'a trained model, instead' },
    ...inputOptions,
    output: { type: 'string', value: 'file', help: 'where the page goes, as HTML' },
    title: { type: 'string', value: 'text', help: 'its heading' },
    'show-values': { type: 'boolean', help: 'show values of the data: the page is then personal data' },
    ...labelOptions,
    ...thresholdOptions,
    ...methodOption,
    ...seedOption,
    ...engineOptions,
  },
  examples: [
    {
      type: 'report --settings settings.json --input people.csv --output report.html',
      to: 'trains, links and reports',
    },
    {
      type: 'report --model model.json --input people.csv --label-column person --output report.html',
      to: 'also says how accurate it is',
    },
  ],
  async run(context) {
    const { values, steps, signal } = context
    const output = requiredOption(values, 'output')
    const [settingsPath, modelPath] = [textOption(values, 'settings'), textOption(values, 'model')]
    const path = settingsPath ?? modelPath
    if (path === undefined || (settingsPath !== undefined && modelPath !== undefined)) {
      throw new UsageError('Give --settings, which are then trained, or --model.')
    }
    checkLabels(values)
    const method = methodOf(values)
    checkOutputs({ texts: { output } }, [...textOptions(values, 'input'), path])
    const threshold = thresholdOption(values) ?? defaultThreshold(context)
    const read = await settingsFile(settingsPath === undefined ? 'model' : 'settings', path, context)
    if (settingsPath === undefined) checkTrained(read.model, path)
    const records = await openRecords(context, read, labelColumns(values))
    const { engine, table } = records
    const settings = await withBlockingRules(context, records, read)
    const labels = await readLabels(context, table, settings.model.linkType)
    const trained = settingsPath === undefined ? undefined : await trainSettings(context, records, settings)
    const model = trained?.model ?? settings.model
    const pairs = await predictPairs(context, records, model, { keepLevels: true })
    const clusters = await clusterByModel(context, { ...records, pairs, model, threshold, method })
    const { perRule } = await steps.step('count', 'Counting pairs', () =>
      engine.countPairs({ rules: model.blockingRules, linkType: model.linkType, signal }),
    )
    const { total: _total, ...seconds } = steps.seconds()
    const title = textOption(values, 'title')
    const html = await steps.step('report', 'Drawing the report', async () =>
      runReport({
        model,
        table,
        engine,
        pairs,
        clusters,
        pairsPerRule: perRule,
        possiblePairs: await engine.possiblePairs(model.linkType),
        thresholdMatchWeight: threshold.matchWeight,
        seconds,
        showValues: values['show-values'] === true,
        ...(title !== undefined && { title }),
        ...(trained !== undefined && { training: trained.training }),
        ...(labels !== undefined && { labels }),
      }),
    )
    await resultWriter(context).page(output, html)
    return {
      json: { records: table.records, pairs: pairs.length, clusters: clusters.count, output },
      text: `The report is in ${output}.\n`,
    }
  },
}
