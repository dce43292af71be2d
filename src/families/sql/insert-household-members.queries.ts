/** Types generated for queries found in "src/families/sql/insert-household-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertHouseholdMembers' parameters type */
export interface IInsertHouseholdMembersParams {
  household_ids: stringArray;
  kinds: stringArray;
  known_from: DateOrString;
  person_ids: stringArray;
  valid_froms: stringArray;
  valid_tos: stringArray;
}

/** 'InsertHouseholdMembers' return type */
export type IInsertHouseholdMembersResult = void;

/** 'InsertHouseholdMembers' query type */
export interface IInsertHouseholdMembersQuery {
  params: IInsertHouseholdMembersParams;
  result: IInsertHouseholdMembersResult;
}

const insertHouseholdMembersIR: any = {"usedParamSet":{"known_from":true,"household_ids":true,"person_ids":true,"kinds":true,"valid_froms":true,"valid_tos":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":265,"b":276}]},{"name":"household_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":293,"b":307}]},{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":331}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":344,"b":350}]},{"name":"valid_froms","required":true,"transform":{"type":"scalar"},"locs":[{"a":363,"b":375}]},{"name":"valid_tos","required":true,"transform":{"type":"scalar"},"locs":[{"a":388,"b":398}]}],"statement":"-- Who is now known to have been in which household, and when?\ninsert into household_member (household_id, person_id, kind, valid_from, valid_to, known_from)\nselect\n  member.household_id,\n  member.person_id,\n  member.kind,\n  member.valid_from,\n  member.valid_to,\n  :known_from!\nfrom unnest(\n  :household_ids!::uuid[],\n  :person_ids!::uuid[],\n  :kinds!::text[],\n  :valid_froms!::date[],\n  :valid_tos!::date[]\n) as member (household_id, person_id, kind, valid_from, valid_to)"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is now known to have been in which household, and when?
 * insert into household_member (household_id, person_id, kind, valid_from, valid_to, known_from)
 * select
 *   member.household_id,
 *   member.person_id,
 *   member.kind,
 *   member.valid_from,
 *   member.valid_to,
 *   :known_from!
 * from unnest(
 *   :household_ids!::uuid[],
 *   :person_ids!::uuid[],
 *   :kinds!::text[],
 *   :valid_froms!::date[],
 *   :valid_tos!::date[]
 * ) as member (household_id, person_id, kind, valid_from, valid_to)
 * ```
 */
export const insertHouseholdMembers = new PreparedQuery<IInsertHouseholdMembersParams,IInsertHouseholdMembersResult>(insertHouseholdMembersIR);


