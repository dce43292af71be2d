import { existsSync } from 'node:fs'
import { blockingRuleOf } from '../model/model-of.ts'
import type { BlockingRule, Model } from '../model/model.ts'
import { writeTrainingSettings } from '../settings/training-settings.ts'
import { countRules } from './count-rules.ts'
import type { OpenedRecords } from './open-records.ts'
import { count } from './predict-pairs.ts'
import { textTable } from './text-table.ts'
import type { SettledSettings } from './train-settings.ts'
import type { VerbContext, VerbOption, VerbResult } from './verb.ts'

export const dryRunOption = {
  'dry-run': {
    type: 'boolean',
    help: 'read the records, say what would be done and how large it is, and do none of it',
  },
} as const satisfies Record<string, VerbOption>

export function isDryRun(values: VerbContext['values']): boolean {
  return values['dry-run'] === true
}

type Outputs = Readonly<Record<string, string | undefined>>

/** What a run would do, without doing it: the rules of each part with their comparisons, the training and the outputs. */
export async function plannedRun(
  context: VerbContext,
  records: OpenedRecords,
  {
    model,
    training,
    predicts,
    outputs,
  }: {
    readonly model: Model
    readonly training?: SettledSettings['training']
    /** Whether candidate pairs would be scored. */
    readonly predicts: boolean
    readonly outputs: Outputs
  },
): Promise<VerbResult> {
  const uses: readonly { readonly use: string; readonly rules: readonly BlockingRule[] }[] = [
    { use: 'prior', rules: training?.prior?.deterministicRules.map(blockingRuleOf) ?? [] },
    { use: 'em', rules: training?.em?.map(({ blockingRule }) => blockingRuleOf(blockingRule)) ?? [] },
    { use: 'predict', rules: predicts ? model.blockingRules : [] },
  ]
  const rows = []
  for (const { use, rules } of uses) {
    if (rules.length === 0) continue
    const counts = await countRules(context, records, { rules, linkType: model.linkType })
    rows.push(...counts.map((each) => ({ use, ...each })))
  }
  const candidates = rows.reduce((sum, { use, comparisonsAtMost }) => sum + (use === 'predict' ? comparisonsAtMost : 0), 0) // prettier-ignore
  const randomPairs = training && Math.min(training.u?.maxPairs ?? 0, await records.engine.possiblePairs(model.linkType)) // prettier-ignore
  const lines = rows.map(({ use, rule, comparisonsAtMost, largestBlocks: [largest] }) => [
    inTable[use] ?? use,
    rule.sql,
    comparisonsAtMost,
    largest?.records ?? 0,
    largest?.comparisons ?? 0,
  ])
  const sentences = [
    ...(randomPairs === undefined ? [] : [`u would be learned from at most ${count(randomPairs)} pairs of records drawn at random.`]), // prettier-ignore
    ...(predicts ? [`At most ${count(candidates)} candidate pairs of ${count(records.table.records)} records would be scored.`] : []), // prettier-ignore
  ]
  const { json, text } = plannedOutputs(outputs)
  return {
    json: {
      dry_run: true,
      records: records.table.records,
      ...(training !== undefined && { training: writeTrainingSettings(training) }),
      ...(randomPairs !== undefined && { random_pairs_at_most: randomPairs }),
      rules: rows.map(({ use, rule, comparisonsAtMost, largestBlocks: [largest] }) => ({
        used_for: use,
        blocking_rule: rule.sql,
        comparisons_at_most: comparisonsAtMost,
        largest_block: largest === undefined ? null : { records: largest.records, comparisons: largest.comparisons },
      })),
      ...(predicts && { comparisons_at_most: candidates }),
      ...json,
    },
    text: `${textTable(['used for', 'rule', 'comparisons at most', 'largest block', 'its comparisons'], lines)}
${sentences.join('\n')}
${text}`,
  }
}

const inTable: Readonly<Record<string, string>> = { prior: 'the prior', em: 'EM', predict: 'scoring' }

/** Where results would go, and which of these files are there already. */
export function plannedOutputs(outputs: Outputs): VerbResult {
  const given = Object.entries(outputs).flatMap(([option, path]) => (path === undefined ? [] : [{ option, path }]))
  const replaced = given.filter(({ path }) => existsSync(path)).map(({ path }) => path)
  const written = given.map(({ path }) => `${path}${replaced.includes(path) ? ', replacing what is there' : ''}`)
  return {
    json: { outputs: Object.fromEntries(given.map(({ option, path }) => [option, path])), outputs_replaced: replaced },
    text: `It would write ${written.join('; ')}. Nothing was done.\n`,
  }
}
