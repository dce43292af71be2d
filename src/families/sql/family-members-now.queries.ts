/** Types generated for queries found in "src/families/sql/family-members-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamilyMembersNow' parameters type */
export type IFamilyMembersNowParams = void;

/** 'FamilyMembersNow' return type */
export interface IFamilyMembersNowResult {
  because: string;
  dependent: boolean;
  family_id: string;
  lives_here: string;
  person_id: string;
  role: string;
}

/** 'FamilyMembersNow' query type */
export interface IFamilyMembersNowQuery {
  params: IFamilyMembersNowParams;
  result: IFamilyMembersNowResult;
}

const familyMembersNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who belongs to which family, and how?\nselect\n  member.family_id,\n  member.person_id,\n  member.role,\n  member.dependent,\n  member.lives_here as \"lives_here!\",\n  member.because\nfrom family_member as member\nwhere member.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Who belongs to which family, and how?
 * select
 *   member.family_id,
 *   member.person_id,
 *   member.role,
 *   member.dependent,
 *   member.lives_here as "lives_here!",
 *   member.because
 * from family_member as member
 * where member.known_to = 'infinity'
 * ```
 */
export const familyMembersNow = new PreparedQuery<IFamilyMembersNowParams,IFamilyMembersNowResult>(familyMembersNowIR);


