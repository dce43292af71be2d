/** Types generated for queries found in "src/casework/sql/insert-plan.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertPlan' parameters type */
export interface IInsertPlanParams {
  case_id: string;
  ends_on: string;
  family_id: string;
  key_number: number;
  plan_id: string;
  recorded_at: DateOrString;
  recorded_on: string;
  sealed: Buffer;
  starts_on: string;
  version: number;
}

/** 'InsertPlan' return type */
export type IInsertPlanResult = void;

/** 'InsertPlan' query type */
export interface IInsertPlanQuery {
  params: IInsertPlanParams;
  result: IInsertPlanResult;
}

const insertPlanIR: any = {"usedParamSet":{"plan_id":true,"case_id":true,"family_id":true,"version":true,"recorded_at":true,"recorded_on":true,"starts_on":true,"ends_on":true,"sealed":true,"key_number":true},"params":[{"name":"plan_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":232,"b":240}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":251}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":254,"b":264}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":275}]},{"name":"recorded_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":294,"b":306}]},{"name":"recorded_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":309,"b":321}]},{"name":"starts_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":324,"b":334}]},{"name":"ends_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":337,"b":345}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":350,"b":357}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":360,"b":371}]}],"statement":"-- What does whoever is acting write as a new version of the plan of a case?\ninsert into case_plan (\n  plan_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, starts_on, ends_on, sealed, key_number\n)\nvalues (\n  :plan_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :starts_on!, :ends_on!,\n  :sealed!, :key_number!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does whoever is acting write as a new version of the plan of a case?
 * insert into case_plan (
 *   plan_id, case_id, family_id, version, recorded_by, recorded_at, recorded_on, starts_on, ends_on, sealed, key_number
 * )
 * values (
 *   :plan_id!, :case_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :recorded_on!, :starts_on!, :ends_on!,
 *   :sealed!, :key_number!
 * )
 * ```
 */
export const insertPlan = new PreparedQuery<IInsertPlanParams,IInsertPlanResult>(insertPlanIR);


