/** Types generated for queries found in "src/families/sql/deliveries.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'Deliveries' parameters type */
export interface IDeliveriesParams {
  known_at: DateOrString;
}

/** 'Deliveries' return type */
export interface IDeliveriesResult {
  delivery_id: string;
  file_kind: string;
  source: string;
  speaks_on: string;
  superseded: boolean;
}

/** 'Deliveries' query type */
export interface IDeliveriesQuery {
  params: IDeliveriesParams;
  result: IDeliveriesResult;
}

const deliveriesIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":416,"b":425}]}],"statement":"-- Which files has each source delivered, and until which day did each speak?\n--   known_at  the moment to look back from\nselect\n  delivery.delivery_id,\n  delivery.source,\n  delivery.file_kind,\n  coalesce(delivery.current_as_of, delivery.received_on) as \"speaks_on!\",\n  exists (select from delivery as later where later.supersedes = delivery.delivery_id) as \"superseded!\"\nfrom delivery\nwhere delivery.recorded_at <= :known_at!\norder by delivery.recorded_at, delivery.delivery_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which files has each source delivered, and until which day did each speak?
 * --   known_at  the moment to look back from
 * select
 *   delivery.delivery_id,
 *   delivery.source,
 *   delivery.file_kind,
 *   coalesce(delivery.current_as_of, delivery.received_on) as "speaks_on!",
 *   exists (select from delivery as later where later.supersedes = delivery.delivery_id) as "superseded!"
 * from delivery
 * where delivery.recorded_at <= :known_at!
 * order by delivery.recorded_at, delivery.delivery_id
 * ```
 */
export const deliveries = new PreparedQuery<IDeliveriesParams,IDeliveriesResult>(deliveriesIR);


