/** Types generated for queries found in "src/web/source/sql/deliveries-of-source.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeliveriesOfSource' parameters type */
export interface IDeliveriesOfSourceParams {
  offset: number;
  pageSize: number;
  source: string;
}

/** 'DeliveriesOfSource' return type */
export interface IDeliveriesOfSourceResult {
  all_deliveries: number;
  delivery_id: string;
  file_kind: string;
  received_on: string;
  rows_quarantined: number;
  rows_read: number;
  source: string;
}

/** 'DeliveriesOfSource' query type */
export interface IDeliveriesOfSourceQuery {
  params: IDeliveriesOfSourceParams;
  result: IDeliveriesOfSourceResult;
}

const deliveriesOfSourceIR: any = {"usedParamSet":{"source":true,"pageSize":true,"offset":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":306}]},{"name":"pageSize","required":true,"transform":{"type":"scalar"},"locs":[{"a":398,"b":407}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":416,"b":423}]}],"statement":"-- Which files has this source sent, latest first, a page at a time?\nselect\n  delivery.delivery_id,\n  delivery.source,\n  delivery.file_kind,\n  delivery.received_on,\n  delivery.rows_read,\n  delivery.rows_quarantined,\n  count(*) over ()::int as \"all_deliveries!\"\nfrom delivery\nwhere delivery.source = :source!\norder by delivery.received_on desc, delivery.recorded_at desc, delivery.delivery_id\nlimit :pageSize! offset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which files has this source sent, latest first, a page at a time?
 * select
 *   delivery.delivery_id,
 *   delivery.source,
 *   delivery.file_kind,
 *   delivery.received_on,
 *   delivery.rows_read,
 *   delivery.rows_quarantined,
 *   count(*) over ()::int as "all_deliveries!"
 * from delivery
 * where delivery.source = :source!
 * order by delivery.received_on desc, delivery.recorded_at desc, delivery.delivery_id
 * limit :pageSize! offset :offset!
 * ```
 */
export const deliveriesOfSource = new PreparedQuery<IDeliveriesOfSourceParams,IDeliveriesOfSourceResult>(deliveriesOfSourceIR);


