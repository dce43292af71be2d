/** Types generated for queries found in "src/casework/sql/is-family-hidden.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsFamilyHidden' parameters type */
export interface IIsFamilyHiddenParams {
  family_id: string;
}

/** 'IsFamilyHidden' return type */
export interface IIsFamilyHiddenResult {
  is_hidden: boolean;
}

/** 'IsFamilyHidden' query type */
export interface IIsFamilyHiddenQuery {
  params: IIsFamilyHiddenParams;
  result: IIsFamilyHiddenResult;
}

const isFamilyHiddenIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":93}]}],"statement":"-- Is where this family can be found to be told to nobody?\nselect is_family_hidden(:family_id!) as \"is_hidden!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Is where this family can be found to be told to nobody?
 * select is_family_hidden(:family_id!) as "is_hidden!"
 * ```
 */
export const isFamilyHidden = new PreparedQuery<IIsFamilyHiddenParams,IIsFamilyHiddenResult>(isFamilyHiddenIR);


