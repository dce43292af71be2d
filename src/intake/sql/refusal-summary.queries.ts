/** Types generated for queries found in "src/intake/sql/refusal-summary.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RefusalSummary' parameters type */
export type IRefusalSummaryParams = void;

/** 'RefusalSummary' return type */
export interface IRefusalSummaryResult {
  column_name: string | null;
  first_line: number;
  reason: string;
  remedy: string;
  times: number;
}

/** 'RefusalSummary' query type */
export interface IRefusalSummaryQuery {
  params: IRefusalSummaryParams;
  result: IRefusalSummaryResult;
}

const refusalSummaryIR: any = {"usedParamSet":{},"params":[],"statement":"-- Why were rows of the delivery refused, how often and where first?\nselect\n  refusal.reason,\n  refusal.column_name,\n  count(*) as \"times!\",\n  min(refusal.line_number) as \"first_line!\",\n  min(refusal.remedy) as \"remedy!\"\nfrom incoming_refusal as refusal\ngroup by refusal.reason, refusal.column_name\norder by count(*) desc, refusal.reason, refusal.column_name"};

/**
 * Query generated from SQL:
 * ```
 * -- Why were rows of the delivery refused, how often and where first?
 * select
 *   refusal.reason,
 *   refusal.column_name,
 *   count(*) as "times!",
 *   min(refusal.line_number) as "first_line!",
 *   min(refusal.remedy) as "remedy!"
 * from incoming_refusal as refusal
 * group by refusal.reason, refusal.column_name
 * order by count(*) desc, refusal.reason, refusal.column_name
 * ```
 */
export const refusalSummary = new PreparedQuery<IRefusalSummaryParams,IRefusalSummaryResult>(refusalSummaryIR);


