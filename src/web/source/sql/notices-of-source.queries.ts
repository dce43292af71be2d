/** Types generated for queries found in "src/web/source/sql/notices-of-source.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'NoticesOfSource' parameters type */
export interface INoticesOfSourceParams {
  source: string;
}

/** 'NoticesOfSource' return type */
export interface INoticesOfSourceResult {
  kind: string;
  rows: number;
  scheme: string | null;
}

/** 'NoticesOfSource' query type */
export interface INoticesOfSourceQuery {
  params: INoticesOfSourceParams;
  result: INoticesOfSourceResult;
}

const noticesOfSourceIR: any = {"usedParamSet":{"source":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":212}]}],"statement":"-- What should this partner look at although the rows were received? Counts only.\nselect\n  notice.kind,\n  notice.scheme,\n  count(*)::int as \"rows!\"\nfrom data_quality_notice as notice\nwhere notice.source = :source!\n  and notice.resolved_at is null\ngroup by notice.kind, notice.scheme\norder by notice.kind, notice.scheme"};

/**
 * Query generated from SQL:
 * ```
 * -- What should this partner look at although the rows were received? Counts only.
 * select
 *   notice.kind,
 *   notice.scheme,
 *   count(*)::int as "rows!"
 * from data_quality_notice as notice
 * where notice.source = :source!
 *   and notice.resolved_at is null
 * group by notice.kind, notice.scheme
 * order by notice.kind, notice.scheme
 * ```
 */
export const noticesOfSource = new PreparedQuery<INoticesOfSourceParams,INoticesOfSourceResult>(noticesOfSourceIR);


