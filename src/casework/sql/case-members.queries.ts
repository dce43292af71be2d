/** Types generated for queries found in "src/casework/sql/case-members.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CaseMembers' parameters type */
export interface ICaseMembersParams {
  case_id: string;
}

/** 'CaseMembers' return type */
export interface ICaseMembersResult {
  joined_on: string;
  person_id: string;
  role: string;
}

/** 'CaseMembers' query type */
export interface ICaseMembersQuery {
  params: ICaseMembersParams;
  result: ICaseMembersResult;
}

const caseMembersIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":157}]}],"statement":"-- Whom is this case about, and since when?\nselect member.person_id, member.role, member.joined_on\nfrom case_member as member\nwhere member.case_id = :case_id!\norder by member.joined_on, member.role, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Whom is this case about, and since when?
 * select member.person_id, member.role, member.joined_on
 * from case_member as member
 * where member.case_id = :case_id!
 * order by member.joined_on, member.role, member.person_id
 * ```
 */
export const caseMembers = new PreparedQuery<ICaseMembersParams,ICaseMembersResult>(caseMembersIR);


