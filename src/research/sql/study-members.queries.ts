/** Types generated for queries found in "src/research/sql/study-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'StudyMembers' parameters type */
export interface IStudyMembersParams {
  as_of: string;
  case_ids: stringArray;
  family_ids: stringArray;
}

/** 'StudyMembers' return type */
export interface IStudyMembersResult {
  family_id: string;
  person_id: string;
  role: string;
}

/** 'StudyMembers' query type */
export interface IStudyMembersQuery {
  params: IStudyMembersParams;
  result: IStudyMembersResult;
}

const studyMembersIR: any = {"usedParamSet":{"family_ids":true,"case_ids":true,"as_of":true},"params":[{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":377,"b":388}]},{"name":"case_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":399,"b":408}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":619,"b":625}]}],"statement":"-- Who belongs to these families: who was supported with them, and where there is no case, who is in them now?\n--   as_of       somebody who joined a case later is not in it yet\n--   case_ids    the case of each family, in the same order; null where it has none\nselect\n  asked.family_id as \"family_id!\",\n  member.person_id as \"person_id!\",\n  member.role as \"role!\"\nfrom unnest(:family_ids!::uuid[], :case_ids!::uuid[]) as asked (family_id, case_id)\ncross join lateral (\n  select\n    case_member.person_id,\n    case_member.role\n  from case_member\n  where case_member.case_id = asked.case_id and case_member.joined_on <= :as_of!::date\n  union all\n  select\n    family_member.person_id,\n    family_member.role\n  from family_member\n  where asked.case_id is null\n    and family_member.family_id = asked.family_id\n    and family_member.known_to = 'infinity'\n) as member\norder by asked.family_id, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who belongs to these families: who was supported with them, and where there is no case, who is in them now?
 * --   as_of       somebody who joined a case later is not in it yet
 * --   case_ids    the case of each family, in the same order; null where it has none
 * select
 *   asked.family_id as "family_id!",
 *   member.person_id as "person_id!",
 *   member.role as "role!"
 * from unnest(:family_ids!::uuid[], :case_ids!::uuid[]) as asked (family_id, case_id)
 * cross join lateral (
 *   select
 *     case_member.person_id,
 *     case_member.role
 *   from case_member
 *   where case_member.case_id = asked.case_id and case_member.joined_on <= :as_of!::date
 *   union all
 *   select
 *     family_member.person_id,
 *     family_member.role
 *   from family_member
 *   where asked.case_id is null
 *     and family_member.family_id = asked.family_id
 *     and family_member.known_to = 'infinity'
 * ) as member
 * order by asked.family_id, member.person_id
 * ```
 */
export const studyMembers = new PreparedQuery<IStudyMembersParams,IStudyMembersResult>(studyMembersIR);


