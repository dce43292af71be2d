/** Types generated for queries found in "src/people/sql/insert-notices.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertNotices' parameters type */
export interface IInsertNoticesParams {
  kind: string;
  noted_at: DateOrString;
  record_ids: numberArray;
  schemes: stringArray;
  sources: stringArray;
}

/** 'InsertNotices' return type */
export interface IInsertNoticesResult {
  data_quality_notice_id: number;
}

/** 'InsertNotices' query type */
export interface IInsertNoticesQuery {
  params: IInsertNoticesParams;
  result: IInsertNoticesResult;
}

const insertNoticesIR: any = {"usedParamSet":{"kind":true,"noted_at":true,"sources":true,"record_ids":true,"schemes":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":238,"b":243},{"a":522,"b":527}]},{"name":"noted_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":265,"b":274}]},{"name":"sources","required":true,"transform":{"type":"scalar"},"locs":[{"a":288,"b":296}]},{"name":"record_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":307,"b":318}]},{"name":"schemes","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":339}]}],"statement":"-- Which records hold a number that someone else's record contradicts, so that their source should look? Said once.\ninsert into data_quality_notice (source, record_id, kind, scheme, noted_at)\nselect\n  notice.source,\n  notice.record_id,\n  :kind!,\n  notice.scheme,\n  :noted_at!\nfrom unnest(:sources!::text[], :record_ids!::bigint[], :schemes!::text[]) as notice (source, record_id, scheme)\nwhere not exists (\n  select\n  from data_quality_notice as earlier\n  where earlier.record_id = notice.record_id\n    and earlier.kind = :kind!\n    and earlier.scheme = notice.scheme\n)\nreturning data_quality_notice_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which records hold a number that someone else's record contradicts, so that their source should look? Said once.
 * insert into data_quality_notice (source, record_id, kind, scheme, noted_at)
 * select
 *   notice.source,
 *   notice.record_id,
 *   :kind!,
 *   notice.scheme,
 *   :noted_at!
 * from unnest(:sources!::text[], :record_ids!::bigint[], :schemes!::text[]) as notice (source, record_id, scheme)
 * where not exists (
 *   select
 *   from data_quality_notice as earlier
 *   where earlier.record_id = notice.record_id
 *     and earlier.kind = :kind!
 *     and earlier.scheme = notice.scheme
 * )
 * returning data_quality_notice_id
 * ```
 */
export const insertNotices = new PreparedQuery<IInsertNoticesParams,IInsertNoticesResult>(insertNoticesIR);


