import { isBuiltIn } from '../functions/built-in-functions.ts'
import { functionNamesOf } from '../sql/expression.ts'
import { parsedIfUnderstood } from '../sql/parsed-if-understood.ts'
import { isElse, type BlockingRule, type Comparison, type ComparisonLevel, type Model } from './model.ts'

/**
 * Writes a model as Splink 5 JSON, in Splink's order of keys. A level that calls a function of your own carries
 * `"kith": { "functions": [...] }`: Splink would not know it, and reading it here without the function is refused.
 */
export function writeModel(model: Model): Record<string, unknown> {
  const { retain_matching_columns, retain_intermediate_calculation_columns, additional_columns_to_retain, ...other } =
    model.otherSettings
  return {
    link_type: model.linkType,
    probability_two_random_records_match: model.probabilityTwoRandomRecordsMatch,
    retain_matching_columns: retain_matching_columns ?? true,
    retain_intermediate_calculation_columns: retain_intermediate_calculation_columns ?? false,
    additional_columns_to_retain: additional_columns_to_retain ?? [],
    sql_dialect: 'duckdb',
    em_convergence: model.emConvergence,
    max_iterations: model.maxIterations,
    ...other,
    unique_id_column_name: model.uniqueIdColumn,
    source_dataset_column_name: model.sourceDatasetColumn,
    blocking_rules_to_generate_predictions: model.blockingRules.map(writeBlockingRule),
    comparisons: model.comparisons.map(writeComparison),
  }
}

function writeBlockingRule({ sql, arraysToExplode }: BlockingRule): Record<string, unknown> {
  return {
    blocking_rule: sql,
    sql_dialect: 'duckdb',
    ...(arraysToExplode.length > 0 && { arrays_to_explode: arraysToExplode }),
  }
}

function writeComparison({ name, description, levels }: Comparison): Record<string, unknown> {
  return {
    output_column_name: name,
    comparison_levels: levels.map(writeLevel),
    ...(description !== undefined && { comparison_description: description }),
  }
}

function writeLevel(level: ComparisonLevel): Record<string, unknown> {
  const { termFrequency } = level
  const condition = isElse(level) ? undefined : parsedIfUnderstood(level.sqlCondition, 'level')
  const own = condition === undefined ? [] : functionNamesOf(condition).filter((name) => !isBuiltIn(name))
  return {
    sql_condition: level.sqlCondition,
    label_for_charts: level.label,
    ...(level.m !== undefined && { m_probability: level.m }),
    ...(level.u !== undefined && { u_probability: level.u }),
    fix_m_probability: level.fixM,
    fix_u_probability: level.fixU,
    ...(termFrequency !== undefined && { tf_adjustment_column: termFrequency.column }),
    ...(termFrequency !== undefined && termFrequency.minimumU !== 0 && { tf_minimum_u_value: termFrequency.minimumU }),
    ...(termFrequency !== undefined && { tf_adjustment_weight: termFrequency.weight }),
    ...(level.isNull && { is_null_level: true }),
    ...(termFrequency?.startsFromOwnU === true && { disable_tf_exact_match_detection: true }),
    ...(own.length > 0 && { kith: { functions: own } }),
  }
}
