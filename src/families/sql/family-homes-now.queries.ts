/** Types generated for queries found in "src/families/sql/family-homes-now.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FamilyHomesNow' parameters type */
export type IFamilyHomesNowParams = void;

/** 'FamilyHomesNow' return type */
export interface IFamilyHomesNowResult {
  family_id: string;
  household_id: string;
  ward: string | null;
}

/** 'FamilyHomesNow' query type */
export interface IFamilyHomesNowQuery {
  params: IFamilyHomesNowParams;
  result: IFamilyHomesNowResult;
}

const familyHomesNowIR: any = {"usedParamSet":{},"params":[],"statement":"-- Which household is each family's main one?\nselect\n  home.family_id,\n  home.household_id,\n  home.ward\nfrom family_home as home\nwhere home.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Which household is each family's main one?
 * select
 *   home.family_id,
 *   home.household_id,
 *   home.ward
 * from family_home as home
 * where home.known_to = 'infinity'
 * ```
 */
export const familyHomesNow = new PreparedQuery<IFamilyHomesNowParams,IFamilyHomesNowResult>(familyHomesNowIR);


