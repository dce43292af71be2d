/** Types generated for queries found in "src/governance/disposal/sql/received-between.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'ReceivedBetween' parameters type */
export interface IReceivedBetweenParams {
  recordIds: numberArray;
}

/** 'ReceivedBetween' return type */
export interface IReceivedBetweenResult {
  received_from: string | null;
  received_to: string | null;
  sources: stringArray;
}

/** 'ReceivedBetween' query type */
export interface IReceivedBetweenQuery {
  params: IReceivedBetweenParams;
  result: IReceivedBetweenResult;
}

const receivedBetweenIR: any = {"usedParamSet":{"recordIds":true},"params":[{"name":"recordIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":368}]}],"statement":"-- From which sources were these records received, from when until when?\nselect\n  min(delivery.received_on) as \"received_from?\",\n  max(delivery.received_on) as \"received_to?\",\n  coalesce(array_agg(distinct record.source order by record.source), '{}') as \"sources!\"\nfrom source_record as record\njoin delivery using (delivery_id)\nwhere record.record_id = any (:recordIds!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- From which sources were these records received, from when until when?
 * select
 *   min(delivery.received_on) as "received_from?",
 *   max(delivery.received_on) as "received_to?",
 *   coalesce(array_agg(distinct record.source order by record.source), '{}') as "sources!"
 * from source_record as record
 * join delivery using (delivery_id)
 * where record.record_id = any (:recordIds!::bigint[])
 * ```
 */
export const receivedBetween = new PreparedQuery<IReceivedBetweenParams,IReceivedBetweenResult>(receivedBetweenIR);


