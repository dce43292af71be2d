/** Types generated for queries found in "src/web/family/sql/members-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'MembersShown' parameters type */
export interface IMembersShownParams {
  familyId: string;
}

/** 'MembersShown' return type */
export interface IMembersShownResult {
  because: string;
  lives_here: string;
  person_id: string;
  role: string;
}

/** 'MembersShown' query type */
export interface IMembersShownQuery {
  params: IMembersShownParams;
  result: IMembersShownResult;
}

const membersShownIR: any = {"usedParamSet":{"familyId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":269,"b":278}]}],"statement":"-- Who is in this family now, and do they live with it?\nselect\n  member.person_id,\n  member.role,\n  coalesce(member.lives_here, case when member.resident then 'yes' else 'no' end) as \"lives_here!\",\n  member.because\nfrom family_member as member\nwhere member.family_id = :familyId!\n  and member.known_to = 'infinity'\norder by member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is in this family now, and do they live with it?
 * select
 *   member.person_id,
 *   member.role,
 *   coalesce(member.lives_here, case when member.resident then 'yes' else 'no' end) as "lives_here!",
 *   member.because
 * from family_member as member
 * where member.family_id = :familyId!
 *   and member.known_to = 'infinity'
 * order by member.person_id
 * ```
 */
export const membersShown = new PreparedQuery<IMembersShownParams,IMembersShownResult>(membersShownIR);


