/** Types generated for queries found in "src/web/family/sql/decisions-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DecisionsShown' parameters type */
export interface IDecisionsShownParams {
  familyId: string;
}

/** 'DecisionsShown' return type */
export interface IDecisionsShownResult {
  actor_id: string;
  decided_on: string;
  decision_id: string;
  key_number: number;
  outcome: string;
  sealed_reason: Buffer;
}

/** 'DecisionsShown' query type */
export interface IDecisionsShownQuery {
  params: IDecisionsShownParams;
  result: IDecisionsShownResult;
}

const decisionsShownIR: any = {"usedParamSet":{"familyId":true},"params":[{"name":"familyId","required":true,"transform":{"type":"scalar"},"locs":[{"a":242,"b":251}]}],"statement":"-- What has been decided about this family, latest first?\nselect\n  decision.decision_id,\n  decision.actor_id,\n  decision.decided_on,\n  decision.outcome,\n  decision.sealed_reason,\n  decision.key_number\nfrom decision\nwhere decision.family_id = :familyId!\norder by decision.decided_at desc"};

/**
 * Query generated from SQL:
 * ```
 * -- What has been decided about this family, latest first?
 * select
 *   decision.decision_id,
 *   decision.actor_id,
 *   decision.decided_on,
 *   decision.outcome,
 *   decision.sealed_reason,
 *   decision.key_number
 * from decision
 * where decision.family_id = :familyId!
 * order by decision.decided_at desc
 * ```
 */
export const decisionsShown = new PreparedQuery<IDecisionsShownParams,IDecisionsShownResult>(decisionsShownIR);


