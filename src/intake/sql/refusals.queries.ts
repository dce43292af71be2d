/** Types generated for queries found in "src/intake/sql/refusals.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'Refusals' parameters type */
export type IRefusalsParams = void;

/** 'Refusals' return type */
export interface IRefusalsResult {
  column_name: string | null;
  line_number: number;
  reason: string;
  remedy: string;
  row_number: number;
  value_class: string;
}

/** 'Refusals' query type */
export interface IRefusalsQuery {
  params: IRefusalsParams;
  result: IRefusalsResult;
}

const refusalsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which rows of the delivery were refused, and why, in the order of the file?\nselect\n  refusal.row_number,\n  refusal.line_number,\n  refusal.column_name,\n  refusal.reason,\n  refusal.value_class,\n  refusal.remedy\nfrom incoming_refusal as refusal\norder by refusal.row_order, refusal.column_name"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rows of the delivery were refused, and why, in the order of the file?
 * select
 *   refusal.row_number,
 *   refusal.line_number,
 *   refusal.column_name,
 *   refusal.reason,
 *   refusal.value_class,
 *   refusal.remedy
 * from incoming_refusal as refusal
 * order by refusal.row_order, refusal.column_name
 * ```
 */
export const refusals = new PreparedQuery<IRefusalsParams,IRefusalsResult>(refusalsIR);


