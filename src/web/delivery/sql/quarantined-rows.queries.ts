/** Types generated for queries found in "src/web/delivery/sql/quarantined-rows.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'QuarantinedRows' parameters type */
export interface IQuarantinedRowsParams {
  deliveryId: string;
  offset: number;
  pageSize: number;
}

/** 'QuarantinedRows' return type */
export interface IQuarantinedRowsResult {
  all_rows: number;
  column_name: string | null;
  line_number: number;
  reason: string;
  value_class: string;
}

/** 'QuarantinedRows' query type */
export interface IQuarantinedRowsQuery {
  params: IQuarantinedRowsParams;
  result: IQuarantinedRowsResult;
}

const quarantinedRowsIR: any = {"usedParamSet":{"deliveryId":true,"pageSize":true,"offset":true},"params":[{"name":"deliveryId","required":true,"transform":{"type":"scalar"},"locs":[{"a":312,"b":323}]},{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":396,"b":405}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":414,"b":421}]}],"statement":"-- Which rows of this delivery wait in quarantine, in the order of the file, a page at a time?\nselect\n  quarantined.line_number,\n  quarantined.column_name,\n  quarantined.reason,\n  quarantined.value_class,\n  count(*) over ()::int as \"all_rows!\"\nfrom quarantined_row as quarantined\nwhere quarantined.delivery_id = :deliveryId!\norder by quarantined.line_number, quarantined.quarantined_row_id\nlimit :pageSize! offset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rows of this delivery wait in quarantine, in the order of the file, a page at a time?
 * select
 *   quarantined.line_number,
 *   quarantined.column_name,
 *   quarantined.reason,
 *   quarantined.value_class,
 *   count(*) over ()::int as "all_rows!"
 * from quarantined_row as quarantined
 * where quarantined.delivery_id = :deliveryId!
 * order by quarantined.line_number, quarantined.quarantined_row_id
 * limit :pageSize! offset :offset!
 * ```
 */
export const quarantinedRows = new PreparedQuery<IQuarantinedRowsParams,IQuarantinedRowsResult>(quarantinedRowsIR);


