/** Types generated for queries found in "src/intake/sql/insert-quarantined-rows.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertQuarantinedRows' parameters type */
export interface IInsertQuarantinedRowsParams {
  delivery_id: string;
}

/** 'InsertQuarantinedRows' return type */
export type IInsertQuarantinedRowsResult = void;

/** 'InsertQuarantinedRows' query type */
export interface IInsertQuarantinedRowsQuery {
  params: IInsertQuarantinedRowsParams;
  result: IInsertQuarantinedRowsResult;
}

const insertQuarantinedRowsIR: any = {"usedParamSet":{"delivery_id":true},"params":[{"name":"delivery_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":150,"b":162}]}],"statement":"-- Store why rows were refused.\ninsert into quarantined_row (delivery_id, row_number, line_number, column_name, reason, value_class, remedy)\nselect\n  :delivery_id!::uuid,\n  refusal.row_number,\n  refusal.line_number,\n  refusal.column_name,\n  refusal.reason,\n  refusal.value_class,\n  refusal.remedy\nfrom incoming_refusal as refusal\norder by refusal.row_order"};

/**
 * Query generated from SQL:
 * ```
 * -- Store why rows were refused.
 * insert into quarantined_row (delivery_id, row_number, line_number, column_name, reason, value_class, remedy)
 * select
 *   :delivery_id!::uuid,
 *   refusal.row_number,
 *   refusal.line_number,
 *   refusal.column_name,
 *   refusal.reason,
 *   refusal.value_class,
 *   refusal.remedy
 * from incoming_refusal as refusal
 * order by refusal.row_order
 * ```
 */
export const insertQuarantinedRows = new PreparedQuery<IInsertQuarantinedRowsParams,IInsertQuarantinedRowsResult>(insertQuarantinedRowsIR);


