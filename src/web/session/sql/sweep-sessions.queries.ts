/** Types generated for queries found in "src/web/session/sql/sweep-sessions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SweepSessions' parameters type */
export type ISweepSessionsParams = void;

/** 'SweepSessions' return type */
export interface ISweepSessionsResult {
  key_number: number;
}

/** 'SweepSessions' query type */
export interface ISweepSessionsQuery {
  params: ISweepSessionsParams;
  result: ISweepSessionsResult;
}

const sweepSessionsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which sessions are over by now? They go, and their keys with them.\ndelete from web_session\nwhere web_session_over(last_seen_at, ends_at)\nreturning key_number"};

/**
 * Query generated from SQL:
 * ```
 * -- Which sessions are over by now? They go, and their keys with them.
 * delete from web_session
 * where web_session_over(last_seen_at, ends_at)
 * returning key_number
 * ```
 */
export const sweepSessions = new PreparedQuery<ISweepSessionsParams,ISweepSessionsResult>(sweepSessionsIR);


