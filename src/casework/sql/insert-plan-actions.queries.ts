/** Types generated for queries found in "src/casework/sql/insert-plan-actions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'InsertPlanActions' parameters type */
export interface IInsertPlanActionsParams {
  actions: numberArray;
  done_ons: stringArray;
  due_ons: stringArray;
  family_id: string;
  goals: numberArray;
  plan_id: string;
  states: stringArray;
}

/** 'InsertPlanActions' return type */
export type IInsertPlanActionsResult = void;

/** 'InsertPlanActions' query type */
export interface IInsertPlanActionsQuery {
  params: IInsertPlanActionsParams;
  result: IInsertPlanActionsResult;
}

const insertPlanActionsIR: any = {"usedParamSet":{"plan_id":true,"family_id":true,"goals":true,"actions":true,"due_ons":true,"states":true,"done_ons":true},"params":[{"name":"plan_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":178}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":191}]},{"name":"goals","required":true,"transform":{"type":"scalar"},"locs":[{"a":304,"b":310}]},{"name":"actions","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":328}]},{"name":"due_ons","required":true,"transform":{"type":"scalar"},"locs":[{"a":338,"b":346}]},{"name":"states","required":true,"transform":{"type":"scalar"},"locs":[{"a":357,"b":364}]},{"name":"done_ons","required":true,"transform":{"type":"scalar"},"locs":[{"a":375,"b":384}]}],"statement":"-- By when is each action of this version of a plan to be done, and is it?\ninsert into case_plan_action (plan_id, family_id, goal, action, due_on, state, done_on)\nselect :plan_id!, :family_id!, planned.goal, planned.action, planned.due_on, planned.state, nullif(planned.done_on, '')::date\nfrom unnest(\n  :goals!::int[], :actions!::int[], :due_ons!::date[], :states!::text[], :done_ons!::text[]\n) as planned (goal, action, due_on, state, done_on)"};

/**
 * Query generated from SQL:
 * ```
 * -- By when is each action of this version of a plan to be done, and is it?
 * insert into case_plan_action (plan_id, family_id, goal, action, due_on, state, done_on)
 * select :plan_id!, :family_id!, planned.goal, planned.action, planned.due_on, planned.state, nullif(planned.done_on, '')::date
 * from unnest(
 *   :goals!::int[], :actions!::int[], :due_ons!::date[], :states!::text[], :done_ons!::text[]
 * ) as planned (goal, action, due_on, state, done_on)
 * ```
 */
export const insertPlanActions = new PreparedQuery<IInsertPlanActionsParams,IInsertPlanActionsResult>(insertPlanActionsIR);


