/** A model in the words of Splink 5.0's `save_model_to_json`, trained on a few invented records, rounded by hand. */
export const SPLINK_5_MODEL = {
  link_type: 'dedupe_only',
  probability_two_random_records_match: 0.0024,
  retain_matching_columns: true,
  retain_intermediate_calculation_columns: true,
  additional_columns_to_retain: ['cluster'],
  sql_dialect: 'duckdb',
  linker_uid: 'a1b2c3',
  em_convergence: 0.0001,
  max_iterations: 25,
  match_weight_column_prefix: 'mw_',
  term_frequency_adjustment_column_prefix: 'tf_',
  comparison_vector_value_column_prefix: 'gamma_',
  unique_id_column_name: 'unique_id',
  source_dataset_column_name: 'source_dataset',
  blocking_rules_to_generate_predictions: [
    { blocking_rule: '(l."first_name" = r."first_name") AND (SUBSTRING(l.surname, 1, 3) = SUBSTRING(r.surname, 1, 3))', sql_dialect: 'duckdb' }, // prettier-ignore
    { blocking_rule: 'l."toks" = r."toks"', sql_dialect: 'duckdb', arrays_to_explode: ['toks'] },
  ],
  comparisons: [
    {
      output_column_name: 'first_name',
      comparison_levels: [
        { sql_condition: '"first_name_l" IS NULL OR "first_name_r" IS NULL', label_for_charts: 'first_name is NULL', fix_m_probability: false, fix_u_probability: false, is_null_level: true }, // prettier-ignore
        { sql_condition: '"first_name_l" = "first_name_r"', label_for_charts: 'Exact match on first_name', m_probability: 0.49, u_probability: 0.0058, fix_m_probability: false, fix_u_probability: true, tf_adjustment_column: 'first_name', tf_minimum_u_value: 0.001, tf_adjustment_weight: 0.8 }, // prettier-ignore
        { sql_condition: 'jaro_winkler_similarity("first_name_l", "first_name_r") >= 0.92', label_for_charts: 'Jaro-Winkler distance of first_name >= 0.92', m_probability: 0.25, u_probability: 0.0011, fix_m_probability: false, fix_u_probability: false }, // prettier-ignore
        { sql_condition: 'ELSE', label_for_charts: 'All other comparisons', m_probability: 0.26, u_probability: 0.9931, fix_m_probability: false, fix_u_probability: false }, // prettier-ignore
      ],
      comparison_description: 'NameComparison',
    },
    {
      output_column_name: 'dob',
      comparison_levels: [
        { sql_condition: 'try_strptime("dob_l", \'%Y-%m-%d\') IS NULL OR try_strptime("dob_r", \'%Y-%m-%d\') IS NULL', label_for_charts: 'transformed dob is NULL', fix_m_probability: false, fix_u_probability: false, is_null_level: true }, // prettier-ignore
        { sql_condition: '"dob_l" = "dob_r"', label_for_charts: 'Exact match on date of birth', m_probability: 0.42, u_probability: 0.0017, fix_m_probability: false, fix_u_probability: false }, // prettier-ignore
        { sql_condition: 'ABS(EPOCH(try_strptime("dob_l", \'%Y-%m-%d\')) - EPOCH(try_strptime("dob_r", \'%Y-%m-%d\'))) <= 2629800.0', label_for_charts: 'Abs date difference <= 1 month', m_probability: 0.3, u_probability: 0.0024, fix_m_probability: false, fix_u_probability: false }, // prettier-ignore
        { sql_condition: 'ELSE', label_for_charts: 'All other comparisons', m_probability: 0.28, u_probability: 0.9959, fix_m_probability: false, fix_u_probability: false }, // prettier-ignore
      ],
      comparison_description: 'DateOfBirthComparison',
    },
  ],
} as const

/** Settings as Splink 3 and early Splink 4 wrote them. */
export const SPLINK_4_SETTINGS = {
  link_type: 'dedupe_only',
  probability_two_random_records_match: 0.001,
  unique_id_column_name: 'unique_id',
  blocking_rules_to_generate_predictions: ['l.surname = r.surname and l.dob = r.dob'],
  comparisons: [
    {
      output_column_name: 'surname',
      comparison_levels: [
        { sql_condition: 'surname_l IS NULL OR surname_r IS NULL', label_for_charts: 'Null', is_null_level: true },
        { sql_condition: 'surname_l = surname_r', label_for_charts: 'Exact', m_probability: 0.9, u_probability: 0.01 },
        { sql_condition: 'levenshtein(surname_l, surname_r) <= 1', label_for_charts: 'Near', m_probability: 'level not observed in training dataset', u_probability: 0.01 }, // prettier-ignore
        { sql_condition: 'ELSE', label_for_charts: 'Other', m_probability: 0.1, u_probability: 0.98 },
      ],
      comparison_description: 'Exact match vs. Levenshtein <= 1 vs. anything else',
    },
  ],
} as const
