/** Types generated for queries found in "src/intake/sql/close-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CloseFacts' parameters type */
export interface ICloseFactsParams {
  at: DateOrString;
}

/** 'CloseFacts' return type */
export type ICloseFactsResult = void;

/** 'CloseFacts' query type */
export interface ICloseFactsQuery {
  params: ICloseFactsParams;
  result: ICloseFactsResult;
}

const closeFactsIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":94}]}],"statement":"-- Say until when the facts of the outgoing records were known.\nupdate fact\nset known_to = :at!\nfrom outgoing_record as outgoing\nwhere fact.record_id = outgoing.record_id\n  and fact.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Say until when the facts of the outgoing records were known.
 * update fact
 * set known_to = :at!
 * from outgoing_record as outgoing
 * where fact.record_id = outgoing.record_id
 *   and fact.known_to = 'infinity'
 * ```
 */
export const closeFacts = new PreparedQuery<ICloseFactsParams,ICloseFactsResult>(closeFactsIR);


