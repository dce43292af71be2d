/** Types generated for queries found in "src/outcomes/sql/families-by-stage.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamiliesByStage' parameters type */
export interface IFamiliesByStageParams {
  as_of: string;
  left_out: stringArray;
}

/** 'FamiliesByStage' return type */
export interface IFamiliesByStageResult {
  closed: number | null;
  identified: number | null;
  offered: number | null;
  supported: number | null;
}

/** 'FamiliesByStage' query type */
export interface IFamiliesByStageQuery {
  params: IFamiliesByStageParams;
  result: IFamiliesByStageResult;
}

const familiesByStageIR: any = {"usedParamSet":{"as_of":true,"left_out":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":221,"b":227},{"a":403,"b":409},{"a":606,"b":612},{"a":718,"b":724}]},{"name":"left_out","required":true,"transform":{"type":"scalar"},"locs":[{"a":1110,"b":1119}]}],"statement":"-- How many families had come how far by a day, without those left out?\nwith decided as (\n  select decision.family_id, bool_or(decision.outcome = 'offer-support') as offered\n  from decision\n  where decision.decided_on <= :as_of!\n  group by decision.family_id\n),\nfound as (\n  select eligibility.family_id\n  from eligibility\n  join assessment_run using (assessment_run_id)\n  where assessment_run.as_of <= :as_of! and not assessment_run.what_if and eligibility.eligible = 'yes'\n  union\n  select decided.family_id\n  from decided\n),\nopened as (\n  select family_case.family_id, bool_or(case_closure.closed_on <= :as_of!) as closed\n  from family_case\n  left join case_closure using (case_id)\n  where family_case.opened_on <= :as_of!\n  group by family_case.family_id\n)\nselect\n  count(*) as identified,\n  count(*) filter (where decided.offered or opened.family_id is not null) as offered,\n  count(*) filter (where opened.family_id is not null) as supported,\n  count(*) filter (where opened.closed) as closed\nfrom found\nleft join decided using (family_id)\nleft join opened using (family_id)\nwhere found.family_id <> all(:left_out!)"};

/**
 * Query generated from SQL:
 * ```
 * -- How many families had come how far by a day, without those left out?
 * with decided as (
 *   select decision.family_id, bool_or(decision.outcome = 'offer-support') as offered
 *   from decision
 *   where decision.decided_on <= :as_of!
 *   group by decision.family_id
 * ),
 * found as (
 *   select eligibility.family_id
 *   from eligibility
 *   join assessment_run using (assessment_run_id)
 *   where assessment_run.as_of <= :as_of! and not assessment_run.what_if and eligibility.eligible = 'yes'
 *   union
 *   select decided.family_id
 *   from decided
 * ),
 * opened as (
 *   select family_case.family_id, bool_or(case_closure.closed_on <= :as_of!) as closed
 *   from family_case
 *   left join case_closure using (case_id)
 *   where family_case.opened_on <= :as_of!
 *   group by family_case.family_id
 * )
 * select
 *   count(*) as identified,
 *   count(*) filter (where decided.offered or opened.family_id is not null) as offered,
 *   count(*) filter (where opened.family_id is not null) as supported,
 *   count(*) filter (where opened.closed) as closed
 * from found
 * left join decided using (family_id)
 * left join opened using (family_id)
 * where found.family_id <> all(:left_out!)
 * ```
 */
export const familiesByStage = new PreparedQuery<IFamiliesByStageParams,IFamiliesByStageResult>(familiesByStageIR);


