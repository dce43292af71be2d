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

const insertPublishedQuarterIR: any = {"usedParamSet":{"as_of":true,"published_at":true,"report":true,"report_sha256":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":140}]},{"name":"published_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":156}]},{"name":"report","required":true,"transform":{"type":"scalar"},"locs":[{"a":159,"b":166}]},{"name":"report_sha256","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":183}]}],"statement":"-- (Writes down what is shown of a quarter, once.)\ninsert into published_quarter (as_of, published_at, report, report_sha256)\nvalues (:as_of!, :published_at!, :report!, :report_sha256!)"};

/**
 * Query generated from SQL:
 * ```
 * -- (Writes down what is shown of a quarter, once.)
 * insert into published_quarter (as_of, published_at, report, report_sha256)
 * values (:as_of!, :published_at!, :report!, :report_sha256!)
 * ```
 */
export const insertPublishedQuarter = new PreparedQuery<IInsertPublishedQuarterParams,IInsertPublishedQuarterResult>(insertPublishedQuarterIR);


