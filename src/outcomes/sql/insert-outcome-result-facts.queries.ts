/** Types generated for queries found in "src/outcomes/sql/insert-outcome-result-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertOutcomeResultFacts' parameters type */
export interface IInsertOutcomeResultFactsParams {
  fact_ids: numberArray;
  family_ids: stringArray;
  outcome_result_ids: numberArray;
  windows: stringArray;
}

/** 'InsertOutcomeResultFacts' return type */
export type IInsertOutcomeResultFactsResult = void;

/** 'InsertOutcomeResultFacts' query type */
export interface IInsertOutcomeResultFactsQuery {
  params: IInsertOutcomeResultFactsParams;
  result: IInsertOutcomeResultFactsResult;
}

const insertOutcomeResultFactsIR: any = {"usedParamSet":{"outcome_result_ids":true,"family_ids":true,"fact_ids":true,"windows":true},"params":[{"name":"outcome_result_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":237,"b":256}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":280}]},{"name":"fact_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":300}]},{"name":"windows","required":true,"transform":{"type":"scalar"},"locs":[{"a":313,"b":321}]}],"statement":"-- Which facts lie in the windows of each result?\ninsert into outcome_result_fact (outcome_result_id, family_id, fact_id, in_window)\nselect incoming.outcome_result_id, incoming.family_id, incoming.fact_id, incoming.in_window\nfrom unnest(:outcome_result_ids!::bigint[], :family_ids!::uuid[], :fact_ids!::bigint[], :windows!::text[])\n  as incoming (outcome_result_id, family_id, fact_id, in_window)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts lie in the windows of each result?
 * insert into outcome_result_fact (outcome_result_id, family_id, fact_id, in_window)
 * select incoming.outcome_result_id, incoming.family_id, incoming.fact_id, incoming.in_window
 * from unnest(:outcome_result_ids!::bigint[], :family_ids!::uuid[], :fact_ids!::bigint[], :windows!::text[])
 *   as incoming (outcome_result_id, family_id, fact_id, in_window)
 * ```
 */
export const insertOutcomeResultFacts = new PreparedQuery<IInsertOutcomeResultFactsParams,IInsertOutcomeResultFactsResult>(insertOutcomeResultFactsIR);


