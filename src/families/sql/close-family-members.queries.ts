/** Types generated for queries found in "src/families/sql/close-family-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CloseFamilyMembers' parameters type */
export interface ICloseFamilyMembersParams {
  family_ids: stringArray;
  known_to: DateOrString;
  person_ids: stringArray;
}

/** 'CloseFamilyMembers' return type */
export type ICloseFamilyMembersResult = void;

/** 'CloseFamilyMembers' query type */
export interface ICloseFamilyMembersQuery {
  params: ICloseFamilyMembersParams;
  result: ICloseFamilyMembersResult;
}

const closeFamilyMembersIR: any = {"usedParamSet":{"known_to":true,"family_ids":true,"person_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":95}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":109,"b":120}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":131,"b":142}]}],"statement":"-- Who no longer belongs to a family as they did?\nupdate family_member\nset known_to = :known_to!\nfrom unnest(:family_ids!::uuid[], :person_ids!::uuid[]) as ended (family_id, person_id)\nwhere family_member.known_to = 'infinity'\n  and family_member.family_id = ended.family_id\n  and family_member.person_id = ended.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who no longer belongs to a family as they did?
 * update family_member
 * set known_to = :known_to!
 * from unnest(:family_ids!::uuid[], :person_ids!::uuid[]) as ended (family_id, person_id)
 * where family_member.known_to = 'infinity'
 *   and family_member.family_id = ended.family_id
 *   and family_member.person_id = ended.person_id
 * ```
 */
export const closeFamilyMembers = new PreparedQuery<ICloseFamilyMembersParams,ICloseFamilyMembersResult>(closeFamilyMembersIR);


