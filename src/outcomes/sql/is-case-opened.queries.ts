/** Types generated for queries found in "src/outcomes/sql/is-case-opened.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'IsCaseOpened' parameters type */
export interface IIsCaseOpenedParams {
  as_of: string;
}

/** 'IsCaseOpened' return type */
export interface IIsCaseOpenedResult {
  is_opened: boolean | null;
}

/** 'IsCaseOpened' query type */
export interface IIsCaseOpenedQuery {
  params: IIsCaseOpenedParams;
  result: IIsCaseOpenedResult;
}

const isCaseOpenedIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":108,"b":114}]}],"statement":"-- Had any case been opened by a day?\nselect exists (select from family_case where family_case.opened_on <= :as_of!) as is_opened"};

/**
 * Query generated from SQL:
 * ```
 * -- Had any case been opened by a day?
 * select exists (select from family_case where family_case.opened_on <= :as_of!) as is_opened
 * ```
 */
export const isCaseOpened = new PreparedQuery<IIsCaseOpenedParams,IIsCaseOpenedResult>(isCaseOpenedIR);


