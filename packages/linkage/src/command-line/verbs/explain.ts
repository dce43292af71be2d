import { valueAt } from '../../columns/column.ts'
import { columnNamed, type Table } from '../../columns/table.ts'
import { explainPair, type PairExplained } from '../../explain/explain-pair.ts'
import type { Model } from '../../model/model.ts'
import { termFrequencyTable } from '../../model/term-frequency-table.ts'
import { withBlockingRules } from '../block-rules.ts'
import { checkTrained } from '../check-trained.ts'
import { engineOptions, inputOptions } from '../common-options.ts'
import { findRecord } from '../find-record.ts'
import { readRecord, withRecord } from '../looked-up-record.ts'
import { openEngine, openRecords, type OpenedRecords } from '../open-records.ts'
import { numberOption, requiredOption, textOption } from '../option-values.ts'
import { settingsFile } from '../settings-file.ts'
import { textTable } from '../text-table.ts'
import { UsageError } from '../usage-error.ts'
import type { Verb, VerbContext, VerbResult } from '../verb.ts'

export const explainVerb: Verb = {
  name: 'explain',
  summary: 'show where the match weight of two records comes from, or look one record up',
  usage: 'explain --model <file> --input <file> (--id-l <id> --id-r <id> | --record <file>) [options]',
  notes: `The weight is added up comparison by comparison, from the prior: Splink's waterfall. With --record the records that a
blocking rule finds for it are listed by falling weight, and the first is explained. What is shown is personal data.`,
  options: {
    model: { type: 'string', value: 'file', help: 'a trained model, as JSON' },
    ...inputOptions,
    'id-l': { type: 'string', value: 'id', help: 'the unique id of one record' },
    'id-r': { type: 'string', value: 'id', help: 'the unique id of the other' },
    'source-l': { type: 'string', value: 'name', help: 'its source dataset, where two sources have that id' },
    'source-r': { type: 'string', value: 'name', help: 'the same for the other' },
    record: { type: 'string', value: 'file', help: 'one record as a JSON object, to be looked up among the input' },
    top: { type: 'string', value: 'N', help: 'how many of the records found to list (10 unless given)' },
    ...engineOptions,
  },
  examples: [
    { type: 'explain --model model.json --input people.csv --id-l 12 --id-r 15', to: 'explains one pair' },
    { type: 'explain --model model.json --input people.csv --record person.json', to: 'finds who this may be' },
  ],
  async run(context) {
    const { values } = context
    const record = textOption(values, 'record')
    const top = numberOption(values, 'top', { least: 1, whole: true }) ?? 10
    const pair = [textOption(values, 'id-l'), textOption(values, 'id-r')]
    if (record !== undefined && pair.some((id) => id !== undefined)) {
      throw new UsageError('Give --id-l and --id-r, or --record, not both.')
    }
    if (record === undefined && pair.includes(undefined)) {
      throw new UsageError('Give two records by --id-l and --id-r, or one to look up by --record.')
    }
    const path = requiredOption(values, 'model')
    const settings = await settingsFile('model', path, context)
    const { model } = settings
    checkTrained(model, path)
    const read = record === undefined ? undefined : await readRecord(record)
    const records = await openRecords(context, settings)
    if (read === undefined) return explained(context, records, model)
    const { model: withRules } = await withBlockingRules(context, records, settings)
    return lookedUp(context, { ...records, model: withRules, record: read, top })
  },
}

async function explained({ steps, values }: VerbContext, { table, engine }: OpenedRecords, model: Model) {
  const [a, b] = [findRecord(table, values, { id: 'id-l', source: 'source-l' }), findRecord(table, values, { id: 'id-r', source: 'source-r' })] // prettier-ignore
  const pair = await steps.step('explain', 'Comparing the two', () => explainPair(engine, model, a, b))
  return { json: asJson(pair, table), text: asText(pair) }
}

async function lookedUp(
  context: VerbContext,
  { table, model, record, top }: Pick<OpenedRecords, 'table'> & { readonly model: Model; readonly record: Parameters<typeof withRecord>[1]; readonly top: number }, // prettier-ignore
): Promise<VerbResult> {
  const { steps, signal } = context
  return steps.step('explain', 'Looking the record up', async () => {
    const longer = withRecord(table, record)
    const adjusted = model.comparisons.flatMap(({ levels }) =>
      levels.flatMap(({ termFrequency }) => termFrequency ?? []),
    )
    // The frequencies of the records that were there, which one more must not change.
    const frequencies = adjusted.map(({ column }) => termFrequencyTable(columnNamed(table, column)))
    const asked = await openEngine(context, longer, frequencies)
    const changed = new Uint8Array(longer.records)
    changed[table.records] = 1
    const pairs = await asked.predict(model, { signal, scope: { changed, within: false, between: true } })
    const found = Array.from({ length: pairs.length }, (_, place) => ({
      record: (pairs.l[place] === table.records ? pairs.r[place] : pairs.l[place]) as number,
      matchWeight: pairs.matchWeight[place] as number,
    })).sort((x, y) => y.matchWeight - x.matchWeight || x.record - y.record)
    const explanations = await Promise.all(
      found.slice(0, top).map(({ record: other }) => explainPair(asked, model, other, table.records)),
    )
    const [best] = explanations
    const ids = found.slice(0, top).map(({ record: other }) => nameOf(table, other))
    const rows = explanations.map(({ matchWeight, matchProbability }, place) => [ids[place]?.said ?? '', matchWeight.toFixed(2), matchProbability.toPrecision(4)]) // prettier-ignore
    const text =
      best === undefined
        ? 'No blocking rule finds anyone this may be.\n'
        : `${textTable(['record', 'match weight', 'match probability'], rows)}\nThe first of them:\n\n${asText(best)}`
    return {
      text,
      json: {
        found: found.length,
        records: explanations.map((each, place) => ({ ...ids[place]?.json, ...waterfall(each) })),
      },
    }
  })
}

function nameOf(table: Table, record: number) {
  const { uniqueId, sourceDataset } = table
  const id = uniqueId === undefined ? record : valueAt(uniqueId, record)
  const source = sourceDataset && valueAt(sourceDataset, record)
  return {
    said: source === undefined ? String(id) : `${String(id)} of ${String(source)}`,
    json: {
      [uniqueId?.name ?? 'row']: id,
      ...(sourceDataset !== undefined && { [sourceDataset.name]: source }),
    },
  }
}

function asJson(pair: PairExplained, table: Table): Record<string, unknown> {
  const suffixed = (record: number, side: 'l' | 'r') =>
    Object.fromEntries(Object.entries(nameOf(table, record).json).map(([name, value]) => [`${name}_${side}`, value]))
  return { ...suffixed(pair.l, 'l'), ...suffixed(pair.r, 'r'), ...waterfall(pair) }
}

function waterfall({ matchWeight, matchProbability, priorMatchWeight, comparisons }: PairExplained) {
  return {
    match_weight: matchWeight,
    match_probability: matchProbability,
    prior_match_weight: priorMatchWeight,
    comparisons: comparisons.map((each) => ({
      comparison: each.comparison,
      level: each.level,
      comparison_vector_value: each.comparisonVectorValue,
      m_probability: each.m ?? null,
      u_probability: each.u ?? null,
      match_weight: each.matchWeight,
      term_frequency_adjustment: each.termFrequencyAdjustment,
      running_match_weight: each.runningMatchWeight,
      values: each.values,
    })),
  }
}

function asText({ priorMatchWeight, comparisons, matchWeight, matchProbability }: PairExplained): string {
  const rows = comparisons.map((each) => [
    each.comparison,
    each.values.map(({ l }) => String(l ?? '–')).join(' · '),
    each.values.map(({ r }) => String(r ?? '–')).join(' · '),
    each.level,
    signed(each.matchWeight),
    each.termFrequencyAdjustment === 0 ? '' : signed(each.termFrequencyAdjustment),
    each.runningMatchWeight.toFixed(2),
  ])
  return `${textTable(
    ['comparison', 'l', 'r', 'level', 'weight', 'rarity', 'so far'],
    [
      ['prior', '', '', 'two records drawn at random', signed(priorMatchWeight), '', priorMatchWeight.toFixed(2)],
      ...rows,
    ],
  )}
Match weight ${matchWeight.toFixed(2)}, match probability ${matchProbability.toPrecision(4)}.
`
}

function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`
}
