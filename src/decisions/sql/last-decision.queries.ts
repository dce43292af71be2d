/** Types generated for queries found in "src/decisions/sql/last-decision.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'LastDecision' parameters type */
export interface ILastDecisionParams {
  family_id: string;
}

/** 'LastDecision' return type */
export interface ILastDecisionResult {
  actor_id: string;
  decided_on: string;
  decision_id: string;
  outcome: string;
}

/** 'LastDecision' query type */
export interface ILastDecisionQuery {
  params: ILastDecisionParams;
  result: ILastDecisionResult;
}

const lastDecisionIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":171,"b":181}]}],"statement":"-- What was decided about this family last?\nselect decision.decision_id, decision.actor_id, decision.decided_on, decision.outcome\nfrom decision\nwhere decision.family_id = :family_id!\n  and not exists (select from decision as later where later.supersedes = decision.decision_id)"};

/**
 * Query generated from SQL:
 * ```
 * -- What was decided about this family last?
 * select decision.decision_id, decision.actor_id, decision.decided_on, decision.outcome
 * from decision
 * where decision.family_id = :family_id!
 *   and not exists (select from decision as later where later.supersedes = decision.decision_id)
 * ```
 */
export const lastDecision = new PreparedQuery<ILastDecisionParams,ILastDecisionResult>(lastDecisionIR);


