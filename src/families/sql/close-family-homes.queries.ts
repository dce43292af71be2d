/** Types generated for queries found in "src/families/sql/close-family-homes.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'CloseFamilyHomes' parameters type */
export interface ICloseFamilyHomesParams {
  family_ids: stringArray;
  known_to: DateOrString;
}

/** 'CloseFamilyHomes' return type */
export type ICloseFamilyHomesResult = void;

/** 'CloseFamilyHomes' query type */
export interface ICloseFamilyHomesQuery {
  params: ICloseFamilyHomesParams;
  result: ICloseFamilyHomesResult;
}

const closeFamilyHomesIR: any = {"usedParamSet":{"known_to":true,"family_ids":true},"params":[{"name":"known_to","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":105}]},{"name":"family_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":158,"b":169}]}],"statement":"-- Which families no longer have the main household they had?\nupdate family_home\nset known_to = :known_to!\nwhere known_to = 'infinity'\n  and family_id = any (:family_ids!::uuid[])"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families no longer have the main household they had?
 * update family_home
 * set known_to = :known_to!
 * where known_to = 'infinity'
 *   and family_id = any (:family_ids!::uuid[])
 * ```
 */
export const closeFamilyHomes = new PreparedQuery<ICloseFamilyHomesParams,ICloseFamilyHomesResult>(closeFamilyHomesIR);


