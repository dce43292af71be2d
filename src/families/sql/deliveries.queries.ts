/** Types generated for queries found in "src/families/sql/deliveries.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'Deliveries' parameters type */
export interface IDeliveriesParams {
  known_at: DateOrString;
}

/** 'Deliveries' return type */
export interface IDeliveriesResult {
  corrected: boolean;
  delivery_id: string;
  file_kind: string;
  source: string;
  speaks_on: string;
}

/** 'Deliveries' query type */
export interface IDeliveriesQuery {
  params: IDeliveriesParams;
  result: IDeliveriesResult;
}

const deliveriesIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":511,"b":520},{"a":702,"b":711}]}],"statement":"-- Which files has each source delivered, until which day did each speak, and did another correct it?\n-- A later file about the same day is a correction; one about a later day only replaces.\n--   known_at  the moment to look back from\nselect\n  delivery.delivery_id,\n  delivery.source,\n  delivery.file_kind,\n  coalesce(delivery.current_as_of, delivery.received_on) as \"speaks_on!\",\n  exists (\n    select\n    from delivery as later\n    where later.supersedes = delivery.delivery_id\n      and later.recorded_at <= :known_at!\n      and coalesce(later.current_as_of, later.received_on) = coalesce(delivery.current_as_of, delivery.received_on)\n  ) as \"corrected!\"\nfrom delivery\nwhere delivery.recorded_at <= :known_at!\norder by delivery.recorded_at, delivery.delivery_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which files has each source delivered, until which day did each speak, and did another correct it?
 * -- A later file about the same day is a correction; one about a later day only replaces.
 * --   known_at  the moment to look back from
 * select
 *   delivery.delivery_id,
 *   delivery.source,
 *   delivery.file_kind,
 *   coalesce(delivery.current_as_of, delivery.received_on) as "speaks_on!",
 *   exists (
 *     select
 *     from delivery as later
 *     where later.supersedes = delivery.delivery_id
 *       and later.recorded_at <= :known_at!
 *       and coalesce(later.current_as_of, later.received_on) = coalesce(delivery.current_as_of, delivery.received_on)
 *   ) as "corrected!"
 * from delivery
 * where delivery.recorded_at <= :known_at!
 * order by delivery.recorded_at, delivery.delivery_id
 * ```
 */
export const deliveries = new PreparedQuery<IDeliveriesParams,IDeliveriesResult>(deliveriesIR);


