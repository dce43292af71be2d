/** Types generated for queries found in "src/cli/sql/deliveries-held.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DeliveriesHeld' parameters type */
export type IDeliveriesHeldParams = void;

/** 'DeliveriesHeld' return type */
export interface IDeliveriesHeldResult {
  deliveries: number;
  rows_quarantined: number;
  rows_read: number;
}

/** 'DeliveriesHeld' query type */
export interface IDeliveriesHeldQuery {
  params: IDeliveriesHeldParams;
  result: IDeliveriesHeldResult;
}

const deliveriesHeldIR: any = {"usedParamSet":{},"params":[],"statement":"-- How many deliveries are held, and how many of their rows were read and quarantined?\nselect\n  count(*)::int as \"deliveries!\",\n  coalesce(sum(delivery.rows_read), 0)::bigint as \"rows_read!\",\n  coalesce(sum(delivery.rows_quarantined), 0)::bigint as \"rows_quarantined!\"\nfrom delivery"};

/**
 * Query generated from SQL:
 * ```
 * -- How many deliveries are held, and how many of their rows were read and quarantined?
 * select
 *   count(*)::int as "deliveries!",
 *   coalesce(sum(delivery.rows_read), 0)::bigint as "rows_read!",
 *   coalesce(sum(delivery.rows_quarantined), 0)::bigint as "rows_quarantined!"
 * from delivery
 * ```
 */
export const deliveriesHeld = new PreparedQuery<IDeliveriesHeldParams,IDeliveriesHeldResult>(deliveriesHeldIR);


