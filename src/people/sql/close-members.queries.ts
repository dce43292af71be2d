/** Types generated for queries found in "src/people/sql/close-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'CloseMembers' parameters type */
export interface ICloseMembersParams {
  known_to: DateOrString;
  source_person_ids: numberArray;
}

/** 'CloseMembers' return type */
export type ICloseMembersResult = void;

/** 'CloseMembers' query type */
export interface ICloseMembersQuery {
  params: ICloseMembersParams;
  result: ICloseMembersResult;
}

const closeMembersIR: any = {"usedParamSet":{"known_to":true,"source_person_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":98,"b":107}]},{"name":"source_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":185}]}],"statement":"-- Which source people are no longer who they were taken for?\nupdate person_member\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and source_person_id = any (:source_person_ids!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source people are no longer who they were taken for?
 * update person_member
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and source_person_id = any (:source_person_ids!::bigint[])
 * ```
 */
export const closeMembers = new PreparedQuery<ICloseMembersParams,ICloseMembersResult>(closeMembersIR);


