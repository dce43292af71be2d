/** Types generated for queries found in "src/intake/sql/resolve-notices.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'ResolveNotices' parameters type */
export interface IResolveNoticesParams {
  at: DateOrString;
}

/** 'ResolveNotices' return type */
export type IResolveNoticesResult = void;

/** 'ResolveNotices' query type */
export interface IResolveNoticesQuery {
  params: IResolveNoticesParams;
  result: IResolveNoticesResult;
}

const resolveNoticesIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":138,"b":141}]}],"statement":"-- What was odd about a record that is no longer current needs no one's attention.\nupdate data_quality_notice as notice\nset resolved_at = :at!\nfrom outgoing_record as outgoing\nwhere notice.record_id = outgoing.record_id\n  and notice.resolved_at is null"};

/**
 * Query generated from SQL:
 * ```
 * -- What was odd about a record that is no longer current needs no one's attention.
 * update data_quality_notice as notice
 * set resolved_at = :at!
 * from outgoing_record as outgoing
 * where notice.record_id = outgoing.record_id
 *   and notice.resolved_at is null
 * ```
 */
export const resolveNotices = new PreparedQuery<IResolveNoticesParams,IResolveNoticesResult>(resolveNoticesIR);


