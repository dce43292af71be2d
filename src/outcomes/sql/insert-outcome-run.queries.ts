/** Types generated for queries found in "src/outcomes/sql/insert-outcome-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertOutcomeRun' parameters type */
export interface IInsertOutcomeRunParams {
  as_of: string;
  known_at: DateOrString;
  outcome_run_id: string;
}

/** 'InsertOutcomeRun' return type */
export type IInsertOutcomeRunResult = void;

/** 'InsertOutcomeRun' query type */
export interface IInsertOutcomeRunQuery {
  params: IInsertOutcomeRunParams;
  result: IInsertOutcomeRunResult;
}

const insertOutcomeRunIR: any = {"usedParamSet":{"outcome_run_id":true,"as_of":true,"known_at":true},"params":[{"name":"outcome_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":158}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":161,"b":167}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":179}]}],"statement":"-- For which day are results worked out, with the knowledge of which moment?\ninsert into outcome_run (outcome_run_id, as_of, known_at)\nvalues (:outcome_run_id!, :as_of!, :known_at!)"};

/**
 * Query generated from SQL:
 * ```
 * -- For which day are results worked out, with the knowledge of which moment?
 * insert into outcome_run (outcome_run_id, as_of, known_at)
 * values (:outcome_run_id!, :as_of!, :known_at!)
 * ```
 */
export const insertOutcomeRun = new PreparedQuery<IInsertOutcomeRunParams,IInsertOutcomeRunResult>(insertOutcomeRunIR);


