/** Types generated for queries found in "src/intake/sql/insert-delivery-warning.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertDeliveryWarning' parameters type */
export interface IInsertDeliveryWarningParams {
  column_name?: string | null | void;
  delivery_id: string;
  first_line: number;
  kind: string;
  says: string;
  times: number;
}

/** 'InsertDeliveryWarning' return type */
export type IInsertDeliveryWarningResult = void;

/** 'InsertDeliveryWarning' query type */
export interface IInsertDeliveryWarningQuery {
  params: IInsertDeliveryWarningParams;
  result: IInsertDeliveryWarningResult;
}

const insertDeliveryWarningIR: any = {"usedParamSet":{"delivery_id":true,"kind":true,"column_name":true,"times":true,"first_line":true,"says":true},"params":[{"name":"delivery_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":179}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":182,"b":187}]},{"name":"column_name","required":false,"transform":{"type":"scalar"},"locs":[{"a":190,"b":201}]},{"name":"times","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":210}]},{"name":"first_line","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":224}]},{"name":"says","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":232}]}],"statement":"-- Store what was odd about a delivery although its rows were received.\ninsert into delivery_warning (delivery_id, kind, column_name, times, first_line, says)\nvalues (:delivery_id!, :kind!, :column_name, :times!, :first_line!, :says!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Store what was odd about a delivery although its rows were received.
 * insert into delivery_warning (delivery_id, kind, column_name, times, first_line, says)
 * values (:delivery_id!, :kind!, :column_name, :times!, :first_line!, :says!)
 * ```
 */
export const insertDeliveryWarning = new PreparedQuery<IInsertDeliveryWarningParams,IInsertDeliveryWarningResult>(insertDeliveryWarningIR);


