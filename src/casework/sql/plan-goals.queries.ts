/** Types generated for queries found in "src/casework/sql/plan-goals.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PlanGoals' parameters type */
export interface IPlanGoalsParams {
  plan_ids: stringArray;
}

/** 'PlanGoals' return type */
export interface IPlanGoalsResult {
  goal: number;
  headline: string;
  need: string;
  plan_id: string;
}

/** 'PlanGoals' query type */
export interface IPlanGoalsQuery {
  params: IPlanGoalsParams;
  result: IPlanGoalsResult;
}

const planGoalsIR: any = {"usedParamSet":{"plan_ids":true},"params":[{"name":"plan_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":182}]}],"statement":"-- Which needs are the goals of these versions of a plan for?\nselect goal.plan_id, goal.goal, goal.headline, goal.need\nfrom case_plan_goal as goal\nwhere goal.plan_id = any (:plan_ids!::uuid[])\norder by goal.plan_id, goal.goal"};

/**
 * Query generated from SQL:
 * ```
 * -- Which needs are the goals of these versions of a plan for?
 * select goal.plan_id, goal.goal, goal.headline, goal.need
 * from case_plan_goal as goal
 * where goal.plan_id = any (:plan_ids!::uuid[])
 * order by goal.plan_id, goal.goal
 * ```
 */
export const planGoals = new PreparedQuery<IPlanGoalsParams,IPlanGoalsResult>(planGoalsIR);


