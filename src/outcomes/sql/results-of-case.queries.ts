/** Types generated for queries found in "src/outcomes/sql/results-of-case.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ResultsOfCase' parameters type */
export interface IResultsOfCaseParams {
  case_id: string;
  outcome_run_id: string;
}

/** 'ResultsOfCase' return type */
export interface IResultsOfCaseResult {
  baseline_from: string;
  baseline_to: string;
  because: string;
  edition: string;
  edition_sha256: string;
  framework: string;
  headline: string;
  need: string;
  outcome_result_id: number;
  result: string;
  result_from: string;
  result_to: string;
  route: string;
}

/** 'ResultsOfCase' query type */
export interface IResultsOfCaseQuery {
  params: IResultsOfCaseParams;
  result: IResultsOfCaseResult;
}

const resultsOfCaseIR: any = {"usedParamSet":{"outcome_run_id":true,"case_id":true},"params":[{"name":"outcome_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":372,"b":387}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":410,"b":418}]}],"statement":"-- What became of each need of this case, as last worked out?\nselect\n  result.outcome_result_id, result.framework, result.edition, result.edition_sha256, result.headline, result.need,\n  result.route, result.baseline_from, result.baseline_to, result.result_from, result.result_to, result.result,\n  result.because\nfrom outcome_result as result\nwhere result.outcome_run_id = :outcome_run_id! and result.case_id = :case_id!\norder by result.route desc, result.outcome_result_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What became of each need of this case, as last worked out?
 * select
 *   result.outcome_result_id, result.framework, result.edition, result.edition_sha256, result.headline, result.need,
 *   result.route, result.baseline_from, result.baseline_to, result.result_from, result.result_to, result.result,
 *   result.because
 * from outcome_result as result
 * where result.outcome_run_id = :outcome_run_id! and result.case_id = :case_id!
 * order by result.route desc, result.outcome_result_id
 * ```
 */
export const resultsOfCase = new PreparedQuery<IResultsOfCaseParams,IResultsOfCaseResult>(resultsOfCaseIR);


