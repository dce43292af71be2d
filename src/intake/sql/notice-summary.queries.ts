/** Types generated for queries found in "src/intake/sql/notice-summary.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'NoticeSummary' parameters type */
export type INoticeSummaryParams = void;

/** 'NoticeSummary' return type */
export interface INoticeSummaryResult {
  column_name: string | null;
  first_line: number;
  kind: string;
  times: number;
}

/** 'NoticeSummary' query type */
export interface INoticeSummaryQuery {
  params: INoticeSummaryParams;
  result: INoticeSummaryResult;
}

const noticeSummaryIR: any = {"usedParamSet":{},"params":[],"statement":"-- What is odd about the delivery's new records, how often and where first?\nselect\n  notice.kind,\n  notice.column_name,\n  count(*) as \"times!\",\n  min(row.line_number) as \"first_line!\"\nfrom incoming_notice as notice\njoin incoming_row as row on row.record_id = notice.record_id\nwhere row.fate = 'stands'\ngroup by notice.kind, notice.column_name\norder by count(*) desc, notice.kind, notice.column_name"};

/**
 * Query generated from SQL:
 * ```
 * -- What is odd about the delivery's new records, how often and where first?
 * select
 *   notice.kind,
 *   notice.column_name,
 *   count(*) as "times!",
 *   min(row.line_number) as "first_line!"
 * from incoming_notice as notice
 * join incoming_row as row on row.record_id = notice.record_id
 * where row.fate = 'stands'
 * group by notice.kind, notice.column_name
 * order by count(*) desc, notice.kind, notice.column_name
 * ```
 */
export const noticeSummary = new PreparedQuery<INoticeSummaryParams,INoticeSummaryResult>(noticeSummaryIR);


