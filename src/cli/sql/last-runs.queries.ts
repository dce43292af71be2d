/** Types generated for queries found in "src/cli/sql/last-runs.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LastRuns' parameters type */
export type ILastRunsParams = void;

/** 'LastRuns' return type */
export interface ILastRunsResult {
  known_at: Date;
  stage: string;
  using: string;
}

/** 'LastRuns' query type */
export interface ILastRunsQuery {
  params: ILastRunsParams;
  result: ILastRunsResult;
}

const lastRunsIR: any = {"usedParamSet":{},"params":[],"statement":"-- When was each stage last run, and with what?\n(\n  select 'link' as \"stage!\", link_run.known_at as \"known_at!\", link_run.model as \"using!\"\n  from link_run\n  order by link_run.known_at desc\n  limit 1\n)\nunion all\n(\n  select\n    'assess' as \"stage!\",\n    run.known_at as \"known_at!\",\n    run.framework || ' ' || run.edition || ' as of ' || run.as_of || case when run.what_if then ' (what if)' else '' end\n      as \"using!\"\n  from assessment_run as run\n  order by run.known_at desc\n  limit 1\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- When was each stage last run, and with what?
 * (
 *   select 'link' as "stage!", link_run.known_at as "known_at!", link_run.model as "using!"
 *   from link_run
 *   order by link_run.known_at desc
 *   limit 1
 * )
 * union all
 * (
 *   select
 *     'assess' as "stage!",
 *     run.known_at as "known_at!",
 *     run.framework || ' ' || run.edition || ' as of ' || run.as_of || case when run.what_if then ' (what if)' else '' end
 *       as "using!"
 *   from assessment_run as run
 *   order by run.known_at desc
 *   limit 1
 * )
 * ```
 */
export const lastRuns = new PreparedQuery<ILastRunsParams,ILastRunsResult>(lastRunsIR);


