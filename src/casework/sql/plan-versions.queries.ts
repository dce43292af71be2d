/** Types generated for queries found in "src/casework/sql/plan-versions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'PlanVersions' parameters type */
export interface IPlanVersionsParams {
  case_id: string;
}

/** 'PlanVersions' return type */
export interface IPlanVersionsResult {
  ends_on: string;
  key_number: number;
  plan_id: string;
  recorded_at: Date;
  recorded_by: string;
  recorded_on: string;
  sealed: Buffer;
  starts_on: string;
  version: number;
}

/** 'PlanVersions' query type */
export interface IPlanVersionsQuery {
  params: IPlanVersionsParams;
  result: IPlanVersionsResult;
}

const planVersionsIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":278,"b":286}]}],"statement":"-- Which versions of the plan of this case are there, newest first?\nselect\n  plan.plan_id,\n  plan.version,\n  plan.recorded_by,\n  plan.recorded_at,\n  plan.recorded_on,\n  plan.starts_on,\n  plan.ends_on,\n  plan.sealed,\n  plan.key_number\nfrom case_plan as plan\nwhere plan.case_id = :case_id!\norder by plan.version desc"};

/**
 * Query generated from SQL:
 * ```
 * -- Which versions of the plan of this case are there, newest first?
 * select
 *   plan.plan_id,
 *   plan.version,
 *   plan.recorded_by,
 *   plan.recorded_at,
 *   plan.recorded_on,
 *   plan.starts_on,
 *   plan.ends_on,
 *   plan.sealed,
 *   plan.key_number
 * from case_plan as plan
 * where plan.case_id = :case_id!
 * order by plan.version desc
 * ```
 */
export const planVersions = new PreparedQuery<IPlanVersionsParams,IPlanVersionsResult>(planVersionsIR);


