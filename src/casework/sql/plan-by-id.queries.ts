/** Types generated for queries found in "src/casework/sql/plan-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PlanById' parameters type */
export interface IPlanByIdParams {
  plan_id: string;
}

/** 'PlanById' return type */
export interface IPlanByIdResult {
  family_id: string;
  recorded_by: string;
  version: number;
}

/** 'PlanById' query type */
export interface IPlanByIdQuery {
  params: IPlanByIdParams;
  result: IPlanByIdResult;
}

const planByIdIR: any = {"usedParamSet":{"plan_id":true},"params":[{"name":"plan_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":159}]}],"statement":"-- Whose version of which family's plan has this id?\nselect plan.family_id, plan.recorded_by, plan.version\nfrom case_plan as plan\nwhere plan.plan_id = :plan_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Whose version of which family's plan has this id?
 * select plan.family_id, plan.recorded_by, plan.version
 * from case_plan as plan
 * where plan.plan_id = :plan_id!
 * ```
 */
export const planById = new PreparedQuery<IPlanByIdParams,IPlanByIdResult>(planByIdIR);


