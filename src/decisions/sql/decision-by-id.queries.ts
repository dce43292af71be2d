/** Types generated for queries found in "src/decisions/sql/decision-by-id.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DecisionById' parameters type */
export interface IDecisionByIdParams {
  decision_id: string;
}

/** 'DecisionById' return type */
export interface IDecisionByIdResult {
  actor_id: string;
  family_id: string;
  outcome: string;
}

/** 'DecisionById' query type */
export interface IDecisionByIdQuery {
  params: IDecisionByIdParams;
  result: IDecisionByIdResult;
}

const decisionByIdIR: any = {"usedParamSet":{"decision_id":true},"params":[{"name":"decision_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":185}]}],"statement":"-- Whose decision is this, about which family, with which outcome?\nselect decision.family_id, decision.actor_id, decision.outcome\nfrom decision\nwhere decision.decision_id = :decision_id!"};

/**
 * Query generated from SQL:
 * ```
 * -- Whose decision is this, about which family, with which outcome?
 * select decision.family_id, decision.actor_id, decision.outcome
 * from decision
 * where decision.decision_id = :decision_id!
 * ```
 */
export const decisionById = new PreparedQuery<IDecisionByIdParams,IDecisionByIdResult>(decisionByIdIR);


