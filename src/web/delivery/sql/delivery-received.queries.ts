/** Types generated for queries found in "src/web/delivery/sql/delivery-received.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeliveryReceived' parameters type */
export interface IDeliveryReceivedParams {
  deliveryId: string;
  source: string;
}

/** 'DeliveryReceived' return type */
export interface IDeliveryReceivedResult {
  agreement: string;
  current_as_of: string | null;
  delivery_id: string;
  edition: string;
  file_kind: string;
  file_name: string;
  received_on: string;
  records_new: number;
  records_unchanged: number;
  records_withdrawn: number;
  rows_quarantined: number;
  rows_read: number;
  source: string;
  superseded_by: string | null;
  supersedes: string | null;
}

/** 'DeliveryReceived' query type */
export interface IDeliveryReceivedQuery {
  params: IDeliveryReceivedParams;
  result: IDeliveryReceivedResult;
}

const deliveryReceivedIR: any = {"usedParamSet":{"deliveryId":true,"source":true},"params":[{"name":"deliveryId","required":true,"transform":{"type":"scalar"},"locs":[{"a":585,"b":596}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":622,"b":629}]}],"statement":"-- What was in this file, and what became of its rows?\nselect\n  delivery.delivery_id,\n  delivery.source,\n  delivery.edition,\n  delivery.file_kind,\n  delivery.file_name,\n  delivery.agreement,\n  delivery.received_on,\n  delivery.current_as_of,\n  delivery.supersedes,\n  (\n    select later.delivery_id\n    from delivery as later\n    where later.supersedes = delivery.delivery_id\n    limit 1\n  ) as superseded_by,\n  delivery.rows_read,\n  delivery.records_new,\n  delivery.records_unchanged,\n  delivery.records_withdrawn,\n  delivery.rows_quarantined\nfrom delivery\nwhere delivery.delivery_id = :deliveryId!\n  and delivery.source = :source!"};

/**
 * Query generated from SQL:
 * ```
 * -- What was in this file, and what became of its rows?
 * select
 *   delivery.delivery_id,
 *   delivery.source,
 *   delivery.edition,
 *   delivery.file_kind,
 *   delivery.file_name,
 *   delivery.agreement,
 *   delivery.received_on,
 *   delivery.current_as_of,
 *   delivery.supersedes,
 *   (
 *     select later.delivery_id
 *     from delivery as later
 *     where later.supersedes = delivery.delivery_id
 *     limit 1
 *   ) as superseded_by,
 *   delivery.rows_read,
 *   delivery.records_new,
 *   delivery.records_unchanged,
 *   delivery.records_withdrawn,
 *   delivery.rows_quarantined
 * from delivery
 * where delivery.delivery_id = :deliveryId!
 *   and delivery.source = :source!
 * ```
 */
export const deliveryReceived = new PreparedQuery<IDeliveryReceivedParams,IDeliveryReceivedResult>(deliveryReceivedIR);


