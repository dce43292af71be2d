/** Types generated for queries found in "src/outcomes/sql/published-quarters.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** 'PublishedQuarters' parameters type */
export type IPublishedQuartersParams = void;

/** 'PublishedQuarters' return type */
export interface IPublishedQuartersResult {
  as_of: string;
  report: Json;
  report_sha256: string;
}

/** 'PublishedQuarters' query type */
export interface IPublishedQuartersQuery {
  params: IPublishedQuartersParams;
  result: IPublishedQuartersResult;
}

const publishedQuartersIR: any = {"usedParamSet":{},"params":[],"statement":"-- What has been published of each quarter, in their order?\nselect published_quarter.as_of, published_quarter.report, published_quarter.report_sha256\nfrom published_quarter\norder by published_quarter.as_of"};

/**
 * Query generated from SQL:
 * ```
 * -- What has been published of each quarter, in their order?
 * select published_quarter.as_of, published_quarter.report, published_quarter.report_sha256
 * from published_quarter
 * order by published_quarter.as_of
 * ```
 */
export const publishedQuarters = new PreparedQuery<IPublishedQuartersParams,IPublishedQuartersResult>(publishedQuartersIR);


