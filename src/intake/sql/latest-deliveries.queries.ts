/** Types generated for queries found in "src/intake/sql/latest-deliveries.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LatestDeliveries' parameters type */
export interface ILatestDeliveriesParams {
  source: string;
}

/** 'LatestDeliveries' return type */
export interface ILatestDeliveriesResult {
  current_as_of: string | null;
  file_kind: string;
  received_on: string;
  recorded_at: Date;
}

/** 'LatestDeliveries' query type */
export interface ILatestDeliveriesQuery {
  params: ILatestDeliveriesParams;
  result: ILatestDeliveriesResult;
}

const latestDeliveriesIR: any = {"usedParamSet":{"source":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":230}]}],"statement":"-- What came last from this source, kind by kind?\nselect distinct on (delivery.file_kind)\n  delivery.file_kind,\n  delivery.received_on,\n  delivery.recorded_at,\n  delivery.current_as_of\nfrom delivery\nwhere delivery.source = :source!\norder by delivery.file_kind, delivery.recorded_at desc, delivery.delivery_id desc"};

/**
 * Query generated from SQL:
 * ```
 * -- What came last from this source, kind by kind?
 * select distinct on (delivery.file_kind)
 *   delivery.file_kind,
 *   delivery.received_on,
 *   delivery.recorded_at,
 *   delivery.current_as_of
 * from delivery
 * where delivery.source = :source!
 * order by delivery.file_kind, delivery.recorded_at desc, delivery.delivery_id desc
 * ```
 */
export const latestDeliveries = new PreparedQuery<ILatestDeliveriesParams,ILatestDeliveriesResult>(latestDeliveriesIR);


