/** Types generated for queries found in "src/outcomes/sql/insert-outcome-results.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertOutcomeResults' parameters type */
export interface IInsertOutcomeResultsParams {
  baselines_from: stringArray;
  baselines_to: stringArray;
  becauses: stringArray;
  case_ids: stringArray;
  edition_sha256s: stringArray;
  editions: stringArray;
  family_ids: stringArray;
  frameworks: stringArray;
  headlines: stringArray;
  needs: stringArray;
  outcome_run_id: string;
  results: stringArray;
  results_from: stringArray;
  results_to: stringArray;
  routes: stringArray;
}

/** 'InsertOutcomeResults' return type */
export interface IInsertOutcomeResultsResult {
  case_id: string;
  need: string;
  outcome_result_id: number;
  route: string;
}

/** 'InsertOutcomeResults' query type */
export interface IInsertOutcomeResultsQuery {
  params: IInsertOutcomeResultsParams;
  result: IInsertOutcomeResultsResult;
}

const insertOutcomeResultsIR: any = {"usedParamSet":{"outcome_run_id":true,"case_ids":true,"family_ids":true,"frameworks":true,"editions":true,"edition_sha256s":true,"headlines":true,"needs":true,"routes":true,"baselines_from":true,"baselines_to":true,"results_from":true,"results_to":true,"results":true,"becauses":true},"params":[{"name":"outcome_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":337}]},{"name":"case_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":632,"b":641}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":652,"b":663}]},{"name":"frameworks","required":true,"transform":{"type":"scalar"},"locs":[{"a":674,"b":685}]},{"name":"editions","required":true,"transform":{"type":"scalar"},"locs":[{"a":696,"b":705}]},{"name":"edition_sha256s","required":true,"transform":{"type":"scalar"},"locs":[{"a":716,"b":732}]},{"name":"headlines","required":true,"transform":{"type":"scalar"},"locs":[{"a":745,"b":755}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":766,"b":772}]},{"name":"routes","required":true,"transform":{"type":"scalar"},"locs":[{"a":783,"b":790}]},{"name":"baselines_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":801,"b":816}]},{"name":"baselines_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":827,"b":840}]},{"name":"results_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":853,"b":866}]},{"name":"results_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":877,"b":888}]},{"name":"results","required":true,"transform":{"type":"scalar"},"locs":[{"a":899,"b":907}]},{"name":"becauses","required":true,"transform":{"type":"scalar"},"locs":[{"a":918,"b":927}]}],"statement":"-- What became of the needs of some cases, by which edition and windows, and by which ids is it known from now on?\ninsert into outcome_result (\n  outcome_run_id, case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from,\n  baseline_to, result_from, result_to, result, because\n)\nselect\n  :outcome_run_id!, incoming.case_id, incoming.family_id, incoming.framework, incoming.edition,\n  incoming.edition_sha256, incoming.headline, incoming.need, incoming.route, incoming.baseline_from,\n  incoming.baseline_to, incoming.result_from, incoming.result_to, incoming.result, incoming.because\nfrom unnest(\n  :case_ids!::uuid[], :family_ids!::uuid[], :frameworks!::text[], :editions!::text[], :edition_sha256s!::text[],\n  :headlines!::text[], :needs!::text[], :routes!::text[], :baselines_from!::date[], :baselines_to!::date[],\n  :results_from!::date[], :results_to!::date[], :results!::text[], :becauses!::text[]\n) as incoming (\n  case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from, baseline_to,\n  result_from, result_to, result, because\n)\nreturning outcome_result_id, case_id, need, route"};

/**
 * Query generated from SQL:
 * ```
 * -- What became of the needs of some cases, by which edition and windows, and by which ids is it known from now on?
 * insert into outcome_result (
 *   outcome_run_id, case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from,
 *   baseline_to, result_from, result_to, result, because
 * )
 * select
 *   :outcome_run_id!, incoming.case_id, incoming.family_id, incoming.framework, incoming.edition,
 *   incoming.edition_sha256, incoming.headline, incoming.need, incoming.route, incoming.baseline_from,
 *   incoming.baseline_to, incoming.result_from, incoming.result_to, incoming.result, incoming.because
 * from unnest(
 *   :case_ids!::uuid[], :family_ids!::uuid[], :frameworks!::text[], :editions!::text[], :edition_sha256s!::text[],
 *   :headlines!::text[], :needs!::text[], :routes!::text[], :baselines_from!::date[], :baselines_to!::date[],
 *   :results_from!::date[], :results_to!::date[], :results!::text[], :becauses!::text[]
 * ) as incoming (
 *   case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from, baseline_to,
 *   result_from, result_to, result, because
 * )
 * returning outcome_result_id, case_id, need, route
 * ```
 */
export const insertOutcomeResults = new PreparedQuery<IInsertOutcomeResultsParams,IInsertOutcomeResultsResult>(insertOutcomeResultsIR);


