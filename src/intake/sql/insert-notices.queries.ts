/** Types generated for queries found in "src/intake/sql/insert-notices.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertNotices' parameters type */
export interface IInsertNoticesParams {
  at: DateOrString;
  source: string;
}

/** 'InsertNotices' return type */
export type IInsertNoticesResult = void;

/** 'InsertNotices' query type */
export interface IInsertNoticesQuery {
  params: IInsertNoticesParams;
  result: IInsertNoticesResult;
}

const insertNoticesIR: any = {"usedParamSet":{"source":true,"at":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":160}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":242}]}],"statement":"-- Store what is odd about the delivery's new records.\ninsert into data_quality_notice (source, record_id, kind, scheme, column_name, noted_at)\nselect\n  :source!,\n  notice.record_id,\n  notice.kind,\n  notice.scheme,\n  notice.column_name,\n  :at!::timestamptz\nfrom incoming_notice as notice\njoin incoming_row as row on row.record_id = notice.record_id\nwhere row.fate = 'stands'"};

/**
 * Query generated from SQL:
 * ```
 * -- Store what is odd about the delivery's new records.
 * insert into data_quality_notice (source, record_id, kind, scheme, column_name, noted_at)
 * select
 *   :source!,
 *   notice.record_id,
 *   notice.kind,
 *   notice.scheme,
 *   notice.column_name,
 *   :at!::timestamptz
 * from incoming_notice as notice
 * join incoming_row as row on row.record_id = notice.record_id
 * where row.fate = 'stands'
 * ```
 */
export const insertNotices = new PreparedQuery<IInsertNoticesParams,IInsertNoticesResult>(insertNoticesIR);


