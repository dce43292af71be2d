/** Types generated for queries found in "src/intake/sql/refuse-rows-of-one-key.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RefuseRowsOfOneKey' parameters type */
export type IRefuseRowsOfOneKeyParams = void;

/** 'RefuseRowsOfOneKey' return type */
export type IRefuseRowsOfOneKeyResult = void;

/** 'RefuseRowsOfOneKey' query type */
export interface IRefuseRowsOfOneKeyQuery {
  params: IRefuseRowsOfOneKeyParams;
  result: IRefuseRowsOfOneKeyResult;
}

const refuseRowsOfOneKeyIR: any = {"usedParamSet":{},"params":[],"statement":"-- Refuse the rows that repeat or contradict another row of the same key.\ninsert into incoming_refusal (row_order, row_number, line_number, column_name, reason, value_class, remedy)\nselect\n  row.row_order,\n  row.row_number,\n  row.line_number,\n  null,\n  case row.fate when 'repeated' then 'repeated-row' else 'conflicting-rows' end,\n  'the key of line ' || row.same_key_line,\n  case row.fate\n    when 'repeated' then 'Nothing is lost: the same row stands once. Send each row once.'\n    else 'Send one row for each key; neither of the two was received.'\n  end\nfrom incoming_row as row\nwhere row.fate in ('repeated', 'conflicting')"};

/**
 * Query generated from SQL:
 * ```
 * -- Refuse the rows that repeat or contradict another row of the same key.
 * insert into incoming_refusal (row_order, row_number, line_number, column_name, reason, value_class, remedy)
 * select
 *   row.row_order,
 *   row.row_number,
 *   row.line_number,
 *   null,
 *   case row.fate when 'repeated' then 'repeated-row' else 'conflicting-rows' end,
 *   'the key of line ' || row.same_key_line,
 *   case row.fate
 *     when 'repeated' then 'Nothing is lost: the same row stands once. Send each row once.'
 *     else 'Send one row for each key; neither of the two was received.'
 *   end
 * from incoming_row as row
 * where row.fate in ('repeated', 'conflicting')
 * ```
 */
export const refuseRowsOfOneKey = new PreparedQuery<IRefuseRowsOfOneKeyParams,IRefuseRowsOfOneKeyResult>(refuseRowsOfOneKeyIR);


