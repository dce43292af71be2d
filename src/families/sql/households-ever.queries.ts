/** Types generated for queries found in "src/families/sql/households-ever.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'HouseholdsEver' parameters type */
export type IHouseholdsEverParams = void;

/** 'HouseholdsEver' return type */
export interface IHouseholdsEverResult {
  dwelling_id: string;
  household_id: string;
  person_ids: stringArray;
}

/** 'HouseholdsEver' query type */
export interface IHouseholdsEverQuery {
  params: IHouseholdsEverParams;
  result: IHouseholdsEverResult;
}

const householdsEverIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which households have there been, and who has ever been in each?\n-- Those that are no longer known are there too, so that one found again keeps its id.\nselect\n  household.household_id,\n  household.dwelling_id,\n  array_agg(distinct member.person_id) as \"person_ids!\"\nfrom household\njoin household_member as member using (household_id)\ngroup by household.household_id, household.dwelling_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which households have there been, and who has ever been in each?
 * -- Those that are no longer known are there too, so that one found again keeps its id.
 * select
 *   household.household_id,
 *   household.dwelling_id,
 *   array_agg(distinct member.person_id) as "person_ids!"
 * from household
 * join household_member as member using (household_id)
 * group by household.household_id, household.dwelling_id
 * ```
 */
export const householdsEver = new PreparedQuery<IHouseholdsEverParams,IHouseholdsEverResult>(householdsEverIR);


