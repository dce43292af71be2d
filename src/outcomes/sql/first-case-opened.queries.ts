/** Types generated for queries found in "src/outcomes/sql/first-case-opened.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'FirstCaseOpened' parameters type */
export interface IFirstCaseOpenedParams {
  known_at: DateOrString;
}

/** 'FirstCaseOpened' return type */
export interface IFirstCaseOpenedResult {
  opened_on: string | null;
}

/** 'FirstCaseOpened' query type */
export interface IFirstCaseOpenedQuery {
  params: IFirstCaseOpenedParams;
  result: IFirstCaseOpenedResult;
}

const firstCaseOpenedIR: any = {"usedParamSet":{"known_at":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":166}]}],"statement":"-- When was the first case opened of those known at a moment?\nselect min(family_case.opened_on) as opened_on\nfrom family_case\nwhere family_case.opened_at <= :known_at!"};

/**
 * Query generated from SQL:
 * ```
 * -- When was the first case opened of those known at a moment?
 * select min(family_case.opened_on) as opened_on
 * from family_case
 * where family_case.opened_at <= :known_at!
 * ```
 */
export const firstCaseOpened = new PreparedQuery<IFirstCaseOpenedParams,IFirstCaseOpenedResult>(firstCaseOpenedIR);


