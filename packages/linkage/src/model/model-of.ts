import { LinkageError } from '../errors.ts'
import { isElse, type BlockingRule, type Comparison, type LinkType, type Model } from './model.ts'

export type ModelDraft = {
  readonly linkType: LinkType
  readonly comparisons: readonly Comparison[]
  /** Rules, or their SQL. */
  readonly blockingRules: readonly (BlockingRule | string)[]
  readonly probabilityTwoRandomRecordsMatch?: number
  readonly uniqueIdColumn?: string
  readonly sourceDatasetColumn?: string
  readonly emConvergence?: number
  readonly maxIterations?: number
}

/** A model from its parts, with Splink's defaults for what is left out, checked for what could only be a mistake. */
export function modelOf(draft: ModelDraft): Model {
  const model: Model = {
    linkType: draft.linkType,
    probabilityTwoRandomRecordsMatch: draft.probabilityTwoRandomRecordsMatch ?? 0.0001,
    comparisons: draft.comparisons,
    blockingRules: draft.blockingRules.map(blockingRuleOf),
    uniqueIdColumn: draft.uniqueIdColumn ?? 'unique_id',
    sourceDatasetColumn: draft.sourceDatasetColumn ?? 'source_dataset',
    emConvergence: draft.emConvergence ?? 0.0001,
    maxIterations: draft.maxIterations ?? 25,
    otherSettings: {},
  }
  checkModel(model)
  return model
}

/** A rule as data, whether it came as data or as SQL. */
export function blockingRuleOf(rule: BlockingRule | string): BlockingRule {
  return typeof rule === 'string' ? { sql: rule, arraysToExplode: [] } : rule
}

/** Throws when the model says something that cannot be meant. */
export function checkModel(model: Model): void {
  const prior = model.probabilityTwoRandomRecordsMatch
  if (!(prior > 0 && prior <= 1)) {
    throw invalid(
      `the probability that two random records match is ${prior}`,
      'Give a number above 0 and at most 1.',
      'probability_two_random_records_match',
    )
  }
  const names = model.comparisons.map(({ name }) => name)
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined)
    throw invalid(
      `two comparisons are called "${twice}"`,
      'Give each a name of its own.',
      `comparisons[${names.lastIndexOf(twice)}].output_column_name`,
    )
  model.comparisons.forEach(checkComparison)
}

function checkComparison({ name, levels }: Comparison, at: number): void {
  const path = `comparisons[${at}].comparison_levels`
  const others = levels.filter(({ isNull }) => !isNull)
  if (others.length < 2) {
    throw invalid(`comparison "${name}" has ${others.length} levels besides null`, 'Give it at least two.', path)
  }
  const last = levels.at(-1)
  if (last === undefined || !isElse(last)) {
    throw invalid(
      `comparison "${name}" does not end with ELSE, so some pairs would have no level`,
      'Add a last level with the condition ELSE.',
      path,
    )
  }
  for (const [place, { label, m, u }] of levels.entries()) {
    for (const [letter, probability] of [
      ['m', m],
      ['u', u],
    ] as const) {
      if (probability !== undefined && !(probability >= 0 && probability <= 1)) {
        throw invalid(
          `the ${letter} probability of level "${label}" of comparison "${name}" is ${probability}`,
          'Give a number from 0 to 1, or leave it out to have it trained.',
          `${path}[${place}].${letter}_probability`,
        )
      }
    }
  }
}

function invalid(what: string, remedy: string, path: string): LinkageError {
  return new LinkageError('model-invalid', `The model cannot be used: ${what}. ${remedy}`, { path })
}
