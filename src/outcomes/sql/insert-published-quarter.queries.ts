/** Types generated for queries found in "src/outcomes/sql/insert-published-quarter.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'InsertPublishedQuarter' parameters type */
export interface IInsertPublishedQuarterParams {
  as_of: string;
  published_at: DateOrString;
  report: Json;
  report_sha256: string;
}

/** 'InsertPublishedQuarter' return type */
export type IInsertPublishedQuarterResult = void;

/** 'InsertPublishedQuarter' query type */
export interface IInsertPublishedQuarterQuery {
  params: IInsertPublishedQuarterParams;
  result: IInsertPublishedQuarterResult;
}

const insertPublishedQuarterIR: any = {"usedParamSet":{"as_of":true,"published_at":true,"report":true,"report_sha256":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":160}]},{"name":"published_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":176}]},{"name":"report","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":186}]},{"name":"report_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":203}]}],"statement":"-- What do we show of this quarter, from now on and unchanged? (Once.)\ninsert into published_quarter (as_of, published_at, report, report_sha256)\nvalues (:as_of!, :published_at!, :report!, :report_sha256!)"};

/**
 * Query generated from SQL:
 * ```
 * -- What do we show of this quarter, from now on and unchanged? (Once.)
 * insert into published_quarter (as_of, published_at, report, report_sha256)
 * values (:as_of!, :published_at!, :report!, :report_sha256!)
 * ```
 */
export const insertPublishedQuarter = new PreparedQuery<IInsertPublishedQuarterParams,IInsertPublishedQuarterResult>(insertPublishedQuarterIR);


