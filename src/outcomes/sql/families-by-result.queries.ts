/** Types generated for queries found in "src/outcomes/sql/families-by-result.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FamiliesByResult' parameters type */
export interface IFamiliesByResultParams {
  as_of: string;
  framework: string;
  left_out: stringArray;
}

/** 'FamiliesByResult' return type */
export interface IFamiliesByResultResult {
  families: number | null;
  headline: string;
  result: string | null;
}

/** 'FamiliesByResult' query type */
export interface IFamiliesByResultQuery {
  params: IFamiliesByResultParams;
  result: IFamiliesByResultResult;
}

const familiesByResultIR: any = {"usedParamSet":{"as_of":true,"framework":true,"left_out":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":217,"b":223},{"a":506,"b":512}]},{"name":"framework","required":true,"transform":{"type":"scalar"},"locs":[{"a":1011,"b":1021}]},{"name":"left_out","required":true,"transform":{"type":"scalar"},"locs":[{"a":1200,"b":1209}]}],"statement":"-- How many families had which result for each headline by a day: met when each need is, not met when one is not?\nwith last_run as (\n  select outcome_run.outcome_run_id\n  from outcome_run\n  where outcome_run.as_of <= :as_of!\n  order by outcome_run.as_of desc, outcome_run.run_at desc\n  limit 1\n),\nlast_case as (\n  select distinct on (family_case.family_id) family_case.case_id\n  from family_case\n  join outcome_result using (case_id)\n  join last_run using (outcome_run_id)\n  where family_case.opened_on <= :as_of!\n  order by family_case.family_id, family_case.opened_at desc\n),\nby_family as (\n  select\n    outcome_result.family_id,\n    outcome_result.headline,\n    case\n      when bool_and(outcome_result.result = 'met') then 'met'\n      when bool_or(outcome_result.result = 'not met') then 'not met'\n      else 'cannot tell'\n    end as result\n  from outcome_result\n  join last_run using (outcome_run_id)\n  join last_case using (case_id)\n  where outcome_result.route = 'progress' and outcome_result.framework = :framework!\n  group by outcome_result.family_id, outcome_result.headline\n)\nselect by_family.headline, by_family.result, count(*) as families\nfrom by_family\nwhere by_family.family_id <> all(:left_out!)\ngroup by by_family.headline, by_family.result"};

/**
 * Query generated from SQL:
 * ```
 * -- How many families had which result for each headline by a day: met when each need is, not met when one is not?
 * with last_run as (
 *   select outcome_run.outcome_run_id
 *   from outcome_run
 *   where outcome_run.as_of <= :as_of!
 *   order by outcome_run.as_of desc, outcome_run.run_at desc
 *   limit 1
 * ),
 * last_case as (
 *   select distinct on (family_case.family_id) family_case.case_id
 *   from family_case
 *   join outcome_result using (case_id)
 *   join last_run using (outcome_run_id)
 *   where family_case.opened_on <= :as_of!
 *   order by family_case.family_id, family_case.opened_at desc
 * ),
 * by_family as (
 *   select
 *     outcome_result.family_id,
 *     outcome_result.headline,
 *     case
 *       when bool_and(outcome_result.result = 'met') then 'met'
 *       when bool_or(outcome_result.result = 'not met') then 'not met'
 *       else 'cannot tell'
 *     end as result
 *   from outcome_result
 *   join last_run using (outcome_run_id)
 *   join last_case using (case_id)
 *   where outcome_result.route = 'progress' and outcome_result.framework = :framework!
 *   group by outcome_result.family_id, outcome_result.headline
 * )
 * select by_family.headline, by_family.result, count(*) as families
 * from by_family
 * where by_family.family_id <> all(:left_out!)
 * group by by_family.headline, by_family.result
 * ```
 */
export const familiesByResult = new PreparedQuery<IFamiliesByResultParams,IFamiliesByResultResult>(familiesByResultIR);


