/** Types generated for queries found in "src/families/sql/close-relationships.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'CloseRelationships' parameters type */
export interface ICloseRelationshipsParams {
  known_to: DateOrString;
  relationship_ids: numberArray;
}

/** 'CloseRelationships' return type */
export type ICloseRelationshipsResult = void;

/** 'CloseRelationships' query type */
export interface ICloseRelationshipsQuery {
  params: ICloseRelationshipsParams;
  result: ICloseRelationshipsResult;
}

const closeRelationshipsIR: any = {"usedParamSet":{"known_to":true,"relationship_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":98}]},{"name":"relationship_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":174}]}],"statement":"-- Which relationships does no source state any more?\nupdate relationship\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and relationship_id = any (:relationship_ids!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which relationships does no source state any more?
 * update relationship
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and relationship_id = any (:relationship_ids!::bigint[])
 * ```
 */
export const closeRelationships = new PreparedQuery<ICloseRelationshipsParams,ICloseRelationshipsResult>(closeRelationshipsIR);


