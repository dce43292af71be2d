import { blockingRuleOf } from '../../model/model-of.ts'
import { withBlockingRules } from '../block-rules.ts'
import { countRules } from '../count-rules.ts'
import { engineOptions, inputOptions } from '../common-options.ts'
import { openRecords } from '../open-records.ts'
import { requiredOption, textOptions } from '../option-values.ts'
import { count } from '../predict-pairs.ts'
import { settingsFile } from '../settings-file.ts'
import { textBar, textTable } from '../text-table.ts'
import type { Verb } from '../verb.ts'

export const blockVerb: Verb = {
  name: 'block',
  summary: 'count the comparisons that blocking rules would make, and their largest blocks, before running',
  usage: 'block --settings <file> --input <file> [options]',
  notes: `Counts from the sizes of the blocks alone, so it is quick however many pairs there are; that is an upper bound. With --exact
it also counts the pairs that each rule adds to those before it. Where the settings have no rules, rules are chosen and
explained.`,
  options: {
    settings: { type: 'string', value: 'file', help: 'Splink settings or a model, as JSON' },
    ...inputOptions,
    rule: {
      type: 'string',
      multiple: true,
      value: 'SQL',
      help: 'look at this rule instead of those of the settings; may be given again',
    },
    exact: { type: 'boolean', help: 'count the pairs that each rule adds, by finding them all' },
    ...engineOptions,
  },
  examples: [
    {
      type: 'block --settings settings.json --input people.csv',
      to: 'counts what the rules of the settings would make',
    },
    {
      type: `block --settings settings.json --input people.csv --exact --rule 'l."dob" = r."dob"' --rule 'l."surname" = r."surname"'`,
      to: 'tries two rules',
    },
  ],
  async run(context) {
    const { values, steps, signal } = context
    const read = await settingsFile('settings', requiredOption(values, 'settings'), context)
    const tried = textOptions(values, 'rule').map(blockingRuleOf)
    const wanted = tried.length === 0 ? read : { ...read, saysBlockingRules: true, model: { ...read.model, blockingRules: tried } } // prettier-ignore
    const records = await openRecords(context, wanted)
    const { model } = await withBlockingRules(context, records, wanted)
    const { blockingRules: rules, linkType } = model
    const { engine, table } = records
    const counts = await countRules(context, records, { rules, linkType })
    const added =
      values['exact'] === true
        ? await steps.step('exact', 'Finding every pair', () => engine.countPairs({ rules, linkType, signal }))
        : undefined
    const most = Math.max(1, ...counts.map(({ comparisonsAtMost }) => comparisonsAtMost))
    const total = counts.reduce((sum, { comparisonsAtMost }) => sum + comparisonsAtMost, 0)
    const rows = counts.map(({ rule, comparisonsAtMost, largestBlocks: [largest] }, place) => [
      rule.sql,
      comparisonsAtMost,
      ...(added === undefined ? [] : [added.perRule[place] ?? 0]),
      largest?.records ?? 0,
      largest?.comparisons ?? 0,
      textBar(comparisonsAtMost / most),
    ])
    const headings = ['rule', 'comparisons at most', ...(added ? ['pairs added'] : []), 'largest block', 'its comparisons', ''] // prettier-ignore
    return {
      json: {
        records: table.records,
        comparisons_at_most: total,
        pairs: added?.total ?? null,
        rules: counts.map(({ rule, comparisonsAtMost, largestBlocks }, place) => ({
          blocking_rule: rule.sql,
          comparisons_at_most: comparisonsAtMost,
          pairs_added: added?.perRule[place] ?? null,
          largest_blocks: largestBlocks.map((block) => ({ records: block.records, comparisons: block.comparisons })),
        })),
      },
      text: `${textTable(headings, rows)}
${added === undefined ? `${count(total)} comparisons at most` : `${count(added.total)} pairs`} of ${count(table.records)} records.
`,
    }
  },
}
