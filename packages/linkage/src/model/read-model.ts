import type { Engine } from '../engines/engine.ts'
import { LinkageError } from '../errors.ts'
import { functionLibrary } from '../functions/built-in-functions.ts'
import type { LinkageFunction } from '../functions/linkage-function.ts'
import { checkUnderstood } from './check-understood.ts'
import { checkModel } from './model-of.ts'
import type { BlockingRule, Comparison, ComparisonLevel, LinkType, Model, TermFrequencyAdjustment } from './model.ts'

export type ReadModelOptions = {
  /** Functions of your own that the model's levels call. */
  readonly functions?: readonly LinkageFunction[]
  /** The engine that is to run the model: DuckDB itself refuses what it does not understand. In memory when left out. */
  readonly engine?: Engine['name']
}

type Json = Readonly<Record<string, unknown>>

/**
 * Reads the JSON of a Splink 4 or 5 model or settings. Settings without a meaning here are kept and written back. A level
 * or rule that this package does not understand is refused by name; it is never guessed and never left out.
 */
export function readModel(json: unknown, options: ReadModelOptions = {}): Model {
  const settings = objectOf(json, '')
  const {
    link_type: linkType,
    probability_two_random_records_match: prior,
    comparisons,
    blocking_rules_to_generate_predictions: rules,
    unique_id_column_name: uniqueIdColumn,
    source_dataset_column_name: sourceDatasetColumn,
    em_convergence: emConvergence,
    max_iterations: maxIterations,
    training: _training,
    ...otherSettings
  } = settings
  const model: Model = {
    linkType: linkTypeOf(linkType),
    probabilityTwoRandomRecordsMatch: numberOf(prior, 'probability_two_random_records_match') ?? 0.0001,
    comparisons: listOf(comparisons, 'comparisons').map(readComparison),
    blockingRules: listOf(rules, 'blocking_rules_to_generate_predictions').map((rule, place) =>
      readBlockingRule(rule, `blocking_rules_to_generate_predictions[${place}]`),
    ),
    uniqueIdColumn: textOf(uniqueIdColumn, 'unique_id_column_name') ?? 'unique_id',
    sourceDatasetColumn: textOf(sourceDatasetColumn, 'source_dataset_column_name') ?? 'source_dataset',
    emConvergence: numberOf(emConvergence, 'em_convergence') ?? 0.0001,
    maxIterations: numberOf(maxIterations, 'max_iterations') ?? 25,
    otherSettings,
  }
  checkModel(model)
  if (options.engine !== 'duckdb') checkUnderstood(model, functionLibrary(options.functions))
  return model
}

function readComparison(json: unknown, place: number): Comparison {
  const path = `comparisons[${place}]`
  const comparison = objectOf(json, path)
  const levels = listOf(comparison['comparison_levels'], `${path}.comparison_levels`)
  const description = textOf(comparison['comparison_description'], `${path}.comparison_description`)
  const name = textOf(comparison['output_column_name'], `${path}.output_column_name`)
  return {
    name: name ?? description ?? `comparison_${place + 1}`,
    description,
    levels: levels.map((level, at) => readLevel(level, `${path}.comparison_levels[${at}]`)),
  }
}

function readLevel(json: unknown, path: string): ComparisonLevel {
  const level = objectOf(json, path)
  const sqlCondition = textOf(level['sql_condition'], `${path}.sql_condition`)
  if (sqlCondition === undefined) throw invalid(`${path}.sql_condition`, 'is missing')
  const isNull = level['is_null_level'] === true
  return {
    sqlCondition,
    label: textOf(level['label_for_charts'], `${path}.label_for_charts`) ?? sqlCondition,
    isNull,
    m: isNull ? undefined : numberOf(level['m_probability'], `${path}.m_probability`),
    u: isNull ? undefined : numberOf(level['u_probability'], `${path}.u_probability`),
    fixM: level['fix_m_probability'] === true,
    fixU: level['fix_u_probability'] === true,
    termFrequency: readTermFrequency(level, path),
  }
}

function readTermFrequency(level: Json, path: string): TermFrequencyAdjustment | undefined {
  const column = textOf(level['tf_adjustment_column'], `${path}.tf_adjustment_column`)
  if (column === undefined) return undefined
  return {
    column: column.replace(/^(["`])(.*)\1$/, '$2'),
    weight: numberOf(level['tf_adjustment_weight'], `${path}.tf_adjustment_weight`) ?? 1,
    minimumU: numberOf(level['tf_minimum_u_value'], `${path}.tf_minimum_u_value`) ?? 0,
    startsFromOwnU: level['disable_tf_exact_match_detection'] === true,
  }
}

/** A rule is a string in older files and an object in newer ones. */
export function readBlockingRule(json: unknown, path: string): BlockingRule {
  if (typeof json === 'string') return { sql: json, arraysToExplode: [] }
  const rule = objectOf(json, path)
  const sql = textOf(rule['blocking_rule'], `${path}.blocking_rule`)
  if (sql === undefined) throw invalid(`${path}.blocking_rule`, 'is missing')
  const explode = rule['arrays_to_explode']
  return {
    sql,
    arraysToExplode: Array.isArray(explode) ? explode.map((name) => String(name).replace(/^"(.*)"$/, '$1')) : [],
  }
}

function linkTypeOf(value: unknown): LinkType {
  if (value === 'dedupe_only' || value === 'link_only' || value === 'link_and_dedupe') return value
  throw invalid('link_type', 'is none of "dedupe_only", "link_only" and "link_and_dedupe"')
}

function objectOf(value: unknown, path: string): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json
  throw invalid(path, 'is not an object')
}

function listOf(value: unknown, path: string): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  throw invalid(path, 'is not a list')
}

function numberOf(value: unknown, path: string): number | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number' && Number.isFinite(value)) return value
  // Splink 3 and 4 wrote this where a level never occurred.
  if (value === 'level not observed in training dataset') return undefined
  throw invalid(path, 'is not a number')
}

function textOf(value: unknown, path: string): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw invalid(path, 'is not text')
}

function invalid(path: string, what: string): LinkageError {
  return new LinkageError(
    'model-invalid',
    `The model cannot be read: ${path === '' ? 'it' : path} ${what}. Correct it; it should be the JSON of a Splink model or settings.`,
    { path },
  )
}
