/** Types generated for queries found in "src/intake/sql/superseded-delivery.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SupersededDelivery' parameters type */
export interface ISupersededDeliveryParams {
  current_as_of?: string | null | void;
}

/** 'SupersededDelivery' return type */
export interface ISupersededDeliveryResult {
  delivery_id: string;
}

/** 'SupersededDelivery' query type */
export interface ISupersededDeliveryQuery {
  params: ISupersededDeliveryParams;
  result: ISupersededDeliveryResult;
}

const supersededDeliveryIR: any = {"usedParamSet":{"current_as_of":true},"params":[{"name":"current_as_of","required":false,"transform":{"type":"scalar"},"locs":[{"a":268,"b":281},{"a":327,"b":340}]}],"statement":"-- Which delivery do most of the replaced and withdrawn records come from, among those current as of a day (null: any)?\nselect\n  record.delivery_id\nfrom outgoing_record as outgoing\njoin source_record as record using (record_id)\njoin delivery using (delivery_id)\nwhere :current_as_of::date is null\n  or delivery.current_as_of = :current_as_of\ngroup by record.delivery_id\norder by count(*) desc, record.delivery_id desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which delivery do most of the replaced and withdrawn records come from, among those current as of a day (null: any)?
 * select
 *   record.delivery_id
 * from outgoing_record as outgoing
 * join source_record as record using (record_id)
 * join delivery using (delivery_id)
 * where :current_as_of::date is null
 *   or delivery.current_as_of = :current_as_of
 * group by record.delivery_id
 * order by count(*) desc, record.delivery_id desc
 * limit 1
 * ```
 */
export const supersededDelivery = new PreparedQuery<ISupersededDeliveryParams,ISupersededDeliveryResult>(supersededDeliveryIR);


