/** Types generated for queries found in "src/intake/sql/close-stated-relationships.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CloseStatedRelationships' parameters type */
export interface ICloseStatedRelationshipsParams {
  at: DateOrString;
}

/** 'CloseStatedRelationships' return type */
export type ICloseStatedRelationshipsResult = void;

/** 'CloseStatedRelationships' query type */
export interface ICloseStatedRelationshipsQuery {
  params: ICloseStatedRelationshipsParams;
  result: ICloseStatedRelationshipsResult;
}

const closeStatedRelationshipsIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":124,"b":127}]}],"statement":"-- Say until when the relationships of the outgoing records were known.\nupdate stated_relationship as stated\nset known_to = :at!\nfrom outgoing_record as outgoing\nwhere stated.record_id = outgoing.record_id\n  and stated.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Say until when the relationships of the outgoing records were known.
 * update stated_relationship as stated
 * set known_to = :at!
 * from outgoing_record as outgoing
 * where stated.record_id = outgoing.record_id
 *   and stated.known_to = 'infinity'
 * ```
 */
export const closeStatedRelationships = new PreparedQuery<ICloseStatedRelationshipsParams,ICloseStatedRelationshipsResult>(closeStatedRelationshipsIR);


