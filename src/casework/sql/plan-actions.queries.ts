/** Types generated for queries found in "src/casework/sql/plan-actions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'PlanActions' parameters type */
export interface IPlanActionsParams {
  plan_ids: stringArray;
}

/** 'PlanActions' return type */
export interface IPlanActionsResult {
  action: number;
  done_on: string | null;
  due_on: string;
  goal: number;
  plan_id: string;
  state: string;
}

/** 'PlanActions' query type */
export interface IPlanActionsQuery {
  params: IPlanActionsParams;
  result: IPlanActionsResult;
}

const planActionsIR: any = {"usedParamSet":{"plan_ids":true},"params":[{"name":"plan_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":241}]}],"statement":"-- By when is each action of these versions of a plan to be done, and is it?\nselect action.plan_id, action.goal, action.action, action.due_on, action.state, action.done_on\nfrom case_plan_action as action\nwhere action.plan_id = any (:plan_ids!::uuid[])\norder by action.plan_id, action.goal, action.action"};

/**
 * Query generated from SQL:
 * ```
 * -- By when is each action of these versions of a plan to be done, and is it?
 * select action.plan_id, action.goal, action.action, action.due_on, action.state, action.done_on
 * from case_plan_action as action
 * where action.plan_id = any (:plan_ids!::uuid[])
 * order by action.plan_id, action.goal, action.action
 * ```
 */
export const planActions = new PreparedQuery<IPlanActionsParams,IPlanActionsResult>(planActionsIR);


