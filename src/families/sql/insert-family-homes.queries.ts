/** Types generated for queries found in "src/families/sql/insert-family-homes.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'InsertFamilyHomes' parameters type */
export interface IInsertFamilyHomesParams {
  family_ids: stringArray;
  household_ids: stringArray;
  known_from: DateOrString;
  wards: stringArray;
}

/** 'InsertFamilyHomes' return type */
export type IInsertFamilyHomesResult = void;

/** 'InsertFamilyHomes' query type */
export interface IInsertFamilyHomesQuery {
  params: IInsertFamilyHomesParams;
  result: IInsertFamilyHomesResult;
}

const insertFamilyHomesIR: any = {"usedParamSet":{"known_from":true,"family_ids":true,"household_ids":true,"wards":true},"params":[{"name":"known_from","required":true,"transform":{"type":"scalar"},"locs":[{"a":198,"b":209}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":234}]},{"name":"household_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":259}]},{"name":"wards","required":true,"transform":{"type":"scalar"},"locs":[{"a":270,"b":276}]}],"statement":"-- Which household is each family's main one now, and in which ward?\ninsert into family_home (family_id, household_id, ward, known_from)\nselect\n  home.family_id,\n  home.household_id,\n  home.ward,\n  :known_from!\nfrom unnest(:family_ids!::uuid[], :household_ids!::uuid[], :wards!::text[]) as home (family_id, household_id, ward)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which household is each family's main one now, and in which ward?
 * insert into family_home (family_id, household_id, ward, known_from)
 * select
 *   home.family_id,
 *   home.household_id,
 *   home.ward,
 *   :known_from!
 * from unnest(:family_ids!::uuid[], :household_ids!::uuid[], :wards!::text[]) as home (family_id, household_id, ward)
 * ```
 */
export const insertFamilyHomes = new PreparedQuery<IInsertFamilyHomesParams,IInsertFamilyHomesResult>(insertFamilyHomesIR);


