/** Types generated for queries found in "src/families/sql/family-members-at.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'FamilyMembersAt' parameters type */
export interface IFamilyMembersAtParams {
  family_id: string;
  known_at: DateOrString;
}

/** 'FamilyMembersAt' return type */
export interface IFamilyMembersAtResult {
  because: string;
  dependent: boolean;
  lives_here: string;
  person_id: string;
  resident: boolean;
  role: string;
}

/** 'FamilyMembersAt' query type */
export interface IFamilyMembersAtQuery {
  params: IFamilyMembersAtParams;
  result: IFamilyMembersAtResult;
}

const familyMembersAtIR: any = {"usedParamSet":{"family_id":true,"known_at":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":389,"b":399}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":428,"b":437},{"a":463,"b":472}]}],"statement":"-- Who belonged to a family, as what, as it was known at a moment?\n--   known_at  the moment; last month's list can be made again\nselect\n  member.person_id,\n  member.role,\n  member.dependent,\n  member.resident,\n  coalesce(member.lives_here, case when member.resident then 'yes' else 'not known' end) as \"lives_here!\",\n  member.because\nfrom family_member as member\nwhere member.family_id = :family_id!\n  and member.known_from <= :known_at!\n  and member.known_to > :known_at!\norder by member.dependent, member.person_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Who belonged to a family, as what, as it was known at a moment?
 * --   known_at  the moment; last month's list can be made again
 * select
 *   member.person_id,
 *   member.role,
 *   member.dependent,
 *   member.resident,
 *   coalesce(member.lives_here, case when member.resident then 'yes' else 'not known' end) as "lives_here!",
 *   member.because
 * from family_member as member
 * where member.family_id = :family_id!
 *   and member.known_from <= :known_at!
 *   and member.known_to > :known_at!
 * order by member.dependent, member.person_id
 * ```
 */
export const familyMembersAt = new PreparedQuery<IFamilyMembersAtParams,IFamilyMembersAtResult>(familyMembersAtIR);


