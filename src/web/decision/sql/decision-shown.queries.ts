/** Types generated for queries found in "src/web/decision/sql/decision-shown.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'DecisionShown' parameters type */
export interface IDecisionShownParams {
  decisionId: string;
}

/** 'DecisionShown' return type */
export interface IDecisionShownResult {
  actor_id: string;
  as_of: string;
  decided_at: Date;
  decided_on: string;
  decision_id: string;
  edition: string;
  evidence_version: string;
  family_id: string;
  framework: string;
  key_number: number;
  outcome: string;
  reference: string;
  sealed_reason: Buffer;
  superseded_by: string | null;
  supersedes: string | null;
}

/** 'DecisionShown' query type */
export interface IDecisionShownQuery {
  params: IDecisionShownParams;
  result: IDecisionShownResult;
}

const decisionShownIR: any = {"usedParamSet":{"decisionId":true},"params":[{"name":"decisionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":649,"b":660}]}],"statement":"-- What was decided, by whom, on which evidence, and has it been decided again since?\nselect\n  decision.decision_id,\n  decision.family_id,\n  decision.actor_id,\n  decision.decided_at,\n  decision.decided_on,\n  decision.outcome,\n  decision.sealed_reason,\n  decision.key_number,\n  decision.evidence_version,\n  decision.supersedes,\n  run.framework,\n  run.edition,\n  run.as_of,\n  family.reference,\n  (\n    select later.decision_id\n    from decision as later\n    where later.supersedes = decision.decision_id\n  ) as superseded_by\nfrom decision\njoin assessment_run as run using (assessment_run_id)\njoin family using (family_id)\nwhere decision.decision_id = :decisionId!"};

/**
 * Query generated from SQL:
 * ```
 * -- What was decided, by whom, on which evidence, and has it been decided again since?
 * select
 *   decision.decision_id,
 *   decision.family_id,
 *   decision.actor_id,
 *   decision.decided_at,
 *   decision.decided_on,
 *   decision.outcome,
 *   decision.sealed_reason,
 *   decision.key_number,
 *   decision.evidence_version,
 *   decision.supersedes,
 *   run.framework,
 *   run.edition,
 *   run.as_of,
 *   family.reference,
 *   (
 *     select later.decision_id
 *     from decision as later
 *     where later.supersedes = decision.decision_id
 *   ) as superseded_by
 * from decision
 * join assessment_run as run using (assessment_run_id)
 * join family using (family_id)
 * where decision.decision_id = :decisionId!
 * ```
 */
export const decisionShown = new PreparedQuery<IDecisionShownParams,IDecisionShownResult>(decisionShownIR);


