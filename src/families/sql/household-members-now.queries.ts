/** Types generated for queries found in "src/families/sql/household-members-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'HouseholdMembersNow' parameters type */
export type IHouseholdMembersNowParams = void;

/** 'HouseholdMembersNow' return type */
export interface IHouseholdMembersNowResult {
  household_id: string;
  kind: string;
  person_id: string;
  valid_from: string;
  valid_to: string | null;
}

/** 'HouseholdMembersNow' query type */
export interface IHouseholdMembersNowQuery {
  params: IHouseholdMembersNowParams;
  result: IHouseholdMembersNowResult;
}

const householdMembersNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- Who is known to have been in which household, and when?\nselect\n  member.household_id,\n  member.person_id,\n  member.kind,\n  member.valid_from,\n  member.valid_to\nfrom household_member as member\nwhere member.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Who is known to have been in which household, and when?
 * select
 *   member.household_id,
 *   member.person_id,
 *   member.kind,
 *   member.valid_from,
 *   member.valid_to
 * from household_member as member
 * where member.known_to = 'infinity'
 * ```
 */
export const householdMembersNow = new PreparedQuery<IHouseholdMembersNowParams,IHouseholdMembersNowResult>(householdMembersNowIR);


