/** Types generated for queries found in "src/governance/holds/sql/people-of-families.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PeopleOfFamilies' parameters type */
export type IPeopleOfFamiliesParams = void;

/** 'PeopleOfFamilies' return type */
export interface IPeopleOfFamiliesResult {
  family_id: string;
  person_id: string;
}

/** 'PeopleOfFamilies' query type */
export interface IPeopleOfFamiliesQuery {
  params: IPeopleOfFamiliesParams;
  result: IPeopleOfFamiliesResult;
}

const peopleOfFamiliesIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who is or ever was in which family, or in its case?\nselect member.family_id as \"family_id!\", member.person_id as \"person_id!\"\nfrom family_member as member\nunion\nselect case_member.family_id, case_member.person_id\nfrom case_member"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is or ever was in which family, or in its case?
 * select member.family_id as "family_id!", member.person_id as "person_id!"
 * from family_member as member
 * union
 * select case_member.family_id, case_member.person_id
 * from case_member
 * ```
 */
export const peopleOfFamilies = new PreparedQuery<IPeopleOfFamiliesParams,IPeopleOfFamiliesResult>(peopleOfFamiliesIR);


