/** Types generated for queries found in "src/outcomes/sql/results-worked-out.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ResultsWorkedOut' parameters type */
export interface IResultsWorkedOutParams {
  as_of: string;
}

/** 'ResultsWorkedOut' return type */
export interface IResultsWorkedOutResult {
  as_of: string | null;
}

/** 'ResultsWorkedOut' query type */
export interface IResultsWorkedOutQuery {
  params: IResultsWorkedOutParams;
  result: IResultsWorkedOutResult;
}

const resultsWorkedOutIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":145,"b":151}]}],"statement":"-- As of which day had results last been worked out by a day?\nselect max(outcome_run.as_of) as as_of\nfrom outcome_run\nwhere outcome_run.as_of <= :as_of!"};

/**
 * Query generated from SQL:
 * ```
 * -- As of which day had results last been worked out by a day?
 * select max(outcome_run.as_of) as as_of
 * from outcome_run
 * where outcome_run.as_of <= :as_of!
 * ```
 */
export const resultsWorkedOut = new PreparedQuery<IResultsWorkedOutParams,IResultsWorkedOutResult>(resultsWorkedOutIR);


