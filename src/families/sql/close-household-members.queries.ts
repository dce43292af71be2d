/** Types generated for queries found in "src/families/sql/close-household-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CloseHouseholdMembers' parameters type */
export interface ICloseHouseholdMembersParams {
  household_ids: stringArray;
  known_to: DateOrString;
  person_ids: stringArray;
  valid_froms: stringArray;
}

/** 'CloseHouseholdMembers' return type */
export type ICloseHouseholdMembersResult = void;

/** 'CloseHouseholdMembers' query type */
export interface ICloseHouseholdMembersQuery {
  params: ICloseHouseholdMembersParams;
  result: ICloseHouseholdMembersResult;
}

const closeHouseholdMembersIR: any = {"usedParamSet":{"known_to":true,"household_ids":true,"person_ids":true,"valid_froms":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":117}]},{"name":"household_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":131,"b":145}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":167}]},{"name":"valid_froms","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":190}]}],"statement":"-- Who is no longer known to have been in a household from that day?\nupdate household_member\nset known_to = :known_to!\nfrom unnest(:household_ids!::uuid[], :person_ids!::uuid[], :valid_froms!::date[])\n  as ended (household_id, person_id, valid_from)\nwhere household_member.known_to = 'infinity'\n  and household_member.household_id = ended.household_id\n  and household_member.person_id = ended.person_id\n  and household_member.valid_from = ended.valid_from"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is no longer known to have been in a household from that day?
 * update household_member
 * set known_to = :known_to!
 * from unnest(:household_ids!::uuid[], :person_ids!::uuid[], :valid_froms!::date[])
 *   as ended (household_id, person_id, valid_from)
 * where household_member.known_to = 'infinity'
 *   and household_member.household_id = ended.household_id
 *   and household_member.person_id = ended.person_id
 *   and household_member.valid_from = ended.valid_from
 * ```
 */
export const closeHouseholdMembers = new PreparedQuery<ICloseHouseholdMembersParams,ICloseHouseholdMembersResult>(closeHouseholdMembersIR);


