/** Types generated for queries found in "src/casework/sql/insert-plan-goals.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertPlanGoals' parameters type */
export interface IInsertPlanGoalsParams {
  family_id: string;
  goals: numberArray;
  headlines: stringArray;
  needs: stringArray;
  plan_id: string;
}

/** 'InsertPlanGoals' return type */
export type IInsertPlanGoalsResult = void;

/** 'InsertPlanGoals' query type */
export interface IInsertPlanGoalsQuery {
  params: IInsertPlanGoalsParams;
  result: IInsertPlanGoalsResult;
}

const insertPlanGoalsIR: any = {"usedParamSet":{"plan_id":true,"family_id":true,"goals":true,"headlines":true,"needs":true},"params":[{"name":"plan_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":143}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":156}]},{"name":"goals","required":true,"transform":{"type":"scalar"},"locs":[{"a":216,"b":222}]},{"name":"headlines","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":242}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":253,"b":259}]}],"statement":"-- Which need is each goal of this version of a plan for?\ninsert into case_plan_goal (plan_id, family_id, goal, headline, need)\nselect :plan_id!, :family_id!, planned.goal, planned.headline, planned.need\nfrom unnest(:goals!::int[], :headlines!::text[], :needs!::text[]) as planned (goal, headline, need)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which need is each goal of this version of a plan for?
 * insert into case_plan_goal (plan_id, family_id, goal, headline, need)
 * select :plan_id!, :family_id!, planned.goal, planned.headline, planned.need
 * from unnest(:goals!::int[], :headlines!::text[], :needs!::text[]) as planned (goal, headline, need)
 * ```
 */
export const insertPlanGoals = new PreparedQuery<IInsertPlanGoalsParams,IInsertPlanGoalsResult>(insertPlanGoalsIR);


