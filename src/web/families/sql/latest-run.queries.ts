/** Types generated for queries found in "src/web/families/sql/latest-run.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LatestRun' parameters type */
export type ILatestRunParams = void;

/** 'LatestRun' return type */
export interface ILatestRunResult {
  as_of: string;
  assessment_run_id: string;
  edition: string;
  framework: string;
}

/** 'LatestRun' query type */
export interface ILatestRunQuery {
  params: ILatestRunParams;
  result: ILatestRunResult;
}

const latestRunIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which assessment is the latest, by which rules and as of which day?\nselect\n  run.assessment_run_id,\n  run.framework,\n  run.edition,\n  run.as_of\nfrom assessment_run as run\nwhere not run.what_if\norder by run.known_at desc, run.run_at desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which assessment is the latest, by which rules and as of which day?
 * select
 *   run.assessment_run_id,
 *   run.framework,
 *   run.edition,
 *   run.as_of
 * from assessment_run as run
 * where not run.what_if
 * order by run.known_at desc, run.run_at desc
 * limit 1
 * ```
 */
export const latestRun = new PreparedQuery<ILatestRunParams,ILatestRunResult>(latestRunIR);


