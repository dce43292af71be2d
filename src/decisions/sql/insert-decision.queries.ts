/** Types generated for queries found in "src/decisions/sql/insert-decision.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertDecision' parameters type */
export interface IInsertDecisionParams {
  assessment_run_id: string;
  decided_at: DateOrString;
  decided_on: string;
  decision_id: string;
  evidence_version: string;
  family_id: string;
  key_number: number;
  outcome: string;
  sealed_reason: Buffer;
  supersedes?: string | null | void;
}

/** 'InsertDecision' return type */
export type IInsertDecisionResult = void;

/** 'InsertDecision' query type */
export interface IInsertDecisionQuery {
  params: IInsertDecisionParams;
  result: IInsertDecisionResult;
}

const insertDecisionIR: any = {"usedParamSet":{"decision_id":true,"family_id":true,"assessment_run_id":true,"evidence_version":true,"decided_at":true,"decided_on":true,"outcome":true,"sealed_reason":true,"key_number":true,"supersedes":true},"params":[{"name":"decision_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":281,"b":293}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":296,"b":306}]},{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":309,"b":327}]},{"name":"evidence_version","required":true,"transform":{"type":"scalar"},"locs":[{"a":330,"b":347}]},{"name":"decided_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":366,"b":377}]},{"name":"decided_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":380,"b":391}]},{"name":"outcome","required":true,"transform":{"type":"scalar"},"locs":[{"a":396,"b":404}]},{"name":"sealed_reason","required":true,"transform":{"type":"scalar"},"locs":[{"a":407,"b":421}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":424,"b":435}]},{"name":"supersedes","required":false,"transform":{"type":"scalar"},"locs":[{"a":438,"b":448}]}],"statement":"-- What does whoever is acting decide about a family, on which evidence, and after which decision?\ninsert into decision (\n  decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on, outcome,\n  sealed_reason, key_number, supersedes\n)\nvalues (\n  :decision_id!, :family_id!, :assessment_run_id!, :evidence_version!, acting_actor(), :decided_at!, :decided_on!,\n  :outcome!, :sealed_reason!, :key_number!, :supersedes\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does whoever is acting decide about a family, on which evidence, and after which decision?
 * insert into decision (
 *   decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on, outcome,
 *   sealed_reason, key_number, supersedes
 * )
 * values (
 *   :decision_id!, :family_id!, :assessment_run_id!, :evidence_version!, acting_actor(), :decided_at!, :decided_on!,
 *   :outcome!, :sealed_reason!, :key_number!, :supersedes
 * )
 * ```
 */
export const insertDecision = new PreparedQuery<IInsertDecisionParams,IInsertDecisionResult>(insertDecisionIR);


