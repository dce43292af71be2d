/** Types generated for queries found in "src/outcomes/sql/latest-outcome-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LatestOutcomeRun' parameters type */
export type ILatestOutcomeRunParams = void;

/** 'LatestOutcomeRun' return type */
export interface ILatestOutcomeRunResult {
  as_of: string;
  known_at: Date;
  outcome_run_id: string;
}

/** 'LatestOutcomeRun' query type */
export interface ILatestOutcomeRunQuery {
  params: ILatestOutcomeRunParams;
  result: ILatestOutcomeRunResult;
}

const latestOutcomeRunIR: any = {"usedParamSet":{},"params":[],"statement":"-- What was known last when results were worked out?\nselect latest.outcome_run_id, latest.as_of, latest.known_at\nfrom outcome_run as latest\norder by latest.known_at desc, latest.run_at desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- What was known last when results were worked out?
 * select latest.outcome_run_id, latest.as_of, latest.known_at
 * from outcome_run as latest
 * order by latest.known_at desc, latest.run_at desc
 * limit 1
 * ```
 */
export const latestOutcomeRun = new PreparedQuery<ILatestOutcomeRunParams,ILatestOutcomeRunResult>(latestOutcomeRunIR);


