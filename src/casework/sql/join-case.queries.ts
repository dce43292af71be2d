/** Types generated for queries found in "src/casework/sql/join-case.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'JoinCase' parameters type */
export interface IJoinCaseParams {
  family_id: string;
  joined_on: string;
}

/** 'JoinCase' return type */
export type IJoinCaseResult = void;

/** 'JoinCase' query type */
export interface IJoinCaseQuery {
  params: IJoinCaseParams;
  result: IJoinCaseResult;
}

const joinCaseIR: any = {"usedParamSet":{"joined_on":true,"family_id":true},"params":[{"name":"joined_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":289,"b":299}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":469,"b":479}]}],"statement":"-- Who of the family as it is now does the family's open case become about? (Nobody is ever taken out of it.)\ninsert into case_member (case_id, family_id, person_id, role, joined_on)\nselect distinct on (member.person_id) open_case.case_id, member.family_id, member.person_id, member.role, :joined_on!::date\nfrom family_case as open_case\njoin family_member as member on member.family_id = open_case.family_id and member.known_to = 'infinity'\nwhere open_case.family_id = :family_id!\n  and not exists (select from case_closure where case_closure.case_id = open_case.case_id)\norder by member.person_id, member.known_from desc\non conflict (case_id, person_id) do nothing"};

/**
 * Query generated from SQL:
 * ```
 * -- Who of the family as it is now does the family's open case become about? (Nobody is ever taken out of it.)
 * insert into case_member (case_id, family_id, person_id, role, joined_on)
 * select distinct on (member.person_id) open_case.case_id, member.family_id, member.person_id, member.role, :joined_on!::date
 * from family_case as open_case
 * join family_member as member on member.family_id = open_case.family_id and member.known_to = 'infinity'
 * where open_case.family_id = :family_id!
 *   and not exists (select from case_closure where case_closure.case_id = open_case.case_id)
 * order by member.person_id, member.known_from desc
 * on conflict (case_id, person_id) do nothing
 * ```
 */
export const joinCase = new PreparedQuery<IJoinCaseParams,IJoinCaseResult>(joinCaseIR);


