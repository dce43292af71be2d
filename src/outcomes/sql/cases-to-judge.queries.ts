/** Types generated for queries found in "src/outcomes/sql/cases-to-judge.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CasesToJudge' parameters type */
export interface ICasesToJudgeParams {
  after?: string | null | void;
  as_of: string;
  known_at: DateOrString;
  page_size: number;
}

/** 'CasesToJudge' return type */
export interface ICasesToJudgeResult {
  case_id: string;
  edition: string;
  family_id: string;
  framework: string;
  opened_on: string;
}

/** 'CasesToJudge' query type */
export interface ICasesToJudgeQuery {
  params: ICasesToJudgeParams;
  result: ICasesToJudgeResult;
}

const casesToJudgeIR: any = {"usedParamSet":{"known_at":true,"as_of":true,"after":true,"page_size":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":429,"b":438}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":471,"b":477}]},{"name":"after","required":false,"transform":{"type":"scalar"},"locs":[{"a":486,"b":491},{"a":532,"b":537}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":575,"b":585}]}],"statement":"-- Which cases had been opened by a day, as known at a moment, by which edition was each decided on, a page at a time?\n--   after      the last case of the page before; null for the first page\nselect family_case.case_id, family_case.family_id, family_case.opened_on, run.framework, run.edition\nfrom family_case\njoin decision using (decision_id)\njoin assessment_run as run using (assessment_run_id)\nwhere family_case.opened_at <= :known_at!\n  and family_case.opened_on <= :as_of!\n  and (:after::uuid is null or family_case.case_id > :after)\norder by family_case.case_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which cases had been opened by a day, as known at a moment, by which edition was each decided on, a page at a time?
 * --   after      the last case of the page before; null for the first page
 * select family_case.case_id, family_case.family_id, family_case.opened_on, run.framework, run.edition
 * from family_case
 * join decision using (decision_id)
 * join assessment_run as run using (assessment_run_id)
 * where family_case.opened_at <= :known_at!
 *   and family_case.opened_on <= :as_of!
 *   and (:after::uuid is null or family_case.case_id > :after)
 * order by family_case.case_id
 * limit :page_size!
 * ```
 */
export const casesToJudge = new PreparedQuery<ICasesToJudgeParams,ICasesToJudgeResult>(casesToJudgeIR);


