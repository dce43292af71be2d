import { LinkageError } from '../errors.ts'
import { functionLibrary } from '../functions/built-in-functions.ts'
import type { LinkageFunction } from '../functions/linkage-function.ts'
import { checkUnderstood } from './check-understood.ts'
import { checkModel } from './model-of.ts'
import type { BlockingRule, Comparison, ComparisonLevel, LinkType, Model, TermFrequencyAdjustment } from './model.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the JSON of a Splink 4 or 5 model or settings. Settings without a meaning here are kept and written back. A level
 * or rule that this package does not understand is refused by name; it is never guessed and never left out.
 */
export function readModel(json: unknown, options: { readonly functions?: readonly LinkageFunction[] } = {}): Model {
  const settings = objectOf(json, 'the model')
  const {
    link_type: linkType,
    probability_two_random_records_match: prior,
    comparisons,
    blocking_rules_to_generate_predictions: rules,
    unique_id_column_name: uniqueIdColumn,
    source_dataset_column_name: sourceDatasetColumn,
    em_convergence: emConvergence,
    max_iterations: maxIterations,
    ...otherSettings
  } = settings
  const model: Model = {
    linkType: linkTypeOf(linkType),
    probabilityTwoRandomRecordsMatch: numberOf(prior, 'probability_two_random_records_match') ?? 0.0001,
    comparisons: listOf(comparisons, 'comparisons').map(readComparison),
    blockingRules: listOf(rules, 'blocking_rules_to_generate_predictions').map(readBlockingRule),
    uniqueIdColumn: textOf(uniqueIdColumn) ?? 'unique_id',
    sourceDatasetColumn: textOf(sourceDatasetColumn) ?? 'source_dataset',
    emConvergence: numberOf(emConvergence, 'em_convergence') ?? 0.0001,
    maxIterations: numberOf(maxIterations, 'max_iterations') ?? 25,
    otherSettings,
  }
  checkModel(model)
  checkUnderstood(model, functionLibrary(options.functions))
  return model
}

function readComparison(json: unknown, place: number): Comparison {
  const comparison = objectOf(json, `comparison ${place + 1}`)
  const levels = listOf(comparison['comparison_levels'], `the levels of comparison ${place + 1}`)
  const description = textOf(comparison['comparison_description'])
  const name = textOf(comparison['output_column_name']) ?? description ?? `comparison_${place + 1}`
  return {
    name,
    description,
    levels: levels.map((level, index) => readLevel(level, `level ${index + 1} of "${name}"`)),
  }
}

function readLevel(json: unknown, where: string): ComparisonLevel {
  const level = objectOf(json, where)
  const sqlCondition = textOf(level['sql_condition'])
  if (sqlCondition === undefined) throw invalid(`${where} has no sql_condition`)
  const isNull = level['is_null_level'] === true
  return {
    sqlCondition,
    label: textOf(level['label_for_charts']) ?? sqlCondition,
    isNull,
    m: isNull ? undefined : numberOf(level['m_probability'], `m_probability of ${where}`),
    u: isNull ? undefined : numberOf(level['u_probability'], `u_probability of ${where}`),
    fixM: level['fix_m_probability'] === true,
    fixU: level['fix_u_probability'] === true,
    termFrequency: readTermFrequency(level, where),
  }
}

function readTermFrequency(level: Json, where: string): TermFrequencyAdjustment | undefined {
  const column = textOf(level['tf_adjustment_column'])
  if (column === undefined) return undefined
  return {
    column: column.replace(/^(["`])(.*)\1$/, '$2'),
    weight: numberOf(level['tf_adjustment_weight'], `tf_adjustment_weight of ${where}`) ?? 1,
    minimumU: numberOf(level['tf_minimum_u_value'], `tf_minimum_u_value of ${where}`) ?? 0,
    startsFromOwnU: level['disable_tf_exact_match_detection'] === true,
  }
}

/** A rule is a string in older files and an object in newer ones. */
function readBlockingRule(json: unknown, place: number): BlockingRule {
  if (typeof json === 'string') return { sql: json, arraysToExplode: [] }
  const rule = objectOf(json, `blocking rule ${place + 1}`)
  const sql = textOf(rule['blocking_rule'])
  if (sql === undefined) throw invalid(`blocking rule ${place + 1} has no SQL`)
  const explode = rule['arrays_to_explode']
  return {
    sql,
    arraysToExplode: Array.isArray(explode) ? explode.map((name) => String(name).replace(/^"(.*)"$/, '$1')) : [],
  }
}

function linkTypeOf(value: unknown): LinkType {
  if (value === 'dedupe_only' || value === 'link_only' || value === 'link_and_dedupe') return value
  throw invalid('its link_type is none of "dedupe_only", "link_only" and "link_and_dedupe"')
}

function objectOf(value: unknown, what: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw invalid(`${what} is not an object`)
}

function listOf(value: unknown, what: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw invalid(`${what} is not a list`)
}

function numberOf(value: unknown, what: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  // Splink 3 and 4 wrote this where a level never occurred.
  if (value === 'level not observed in training dataset') return undefined
  throw invalid(`${what} is not a number`)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

function invalid(what: string): LinkageError {
  return new LinkageError(
    'model-invalid',
    `The model file cannot be read: ${what}. Correct the file; it should be a Splink model.`,
  )
}
