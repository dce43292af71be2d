/** Types generated for queries found in "src/decisions/sql/insert-decision-needs.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertDecisionNeeds' parameters type */
export interface IInsertDecisionNeedsParams {
  answers: stringArray;
  assessment_run_id: string;
  decision_id: string;
  family_id: string;
  needs: stringArray;
}

/** 'InsertDecisionNeeds' return type */
export type IInsertDecisionNeedsResult = void;

/** 'InsertDecisionNeeds' query type */
export interface IInsertDecisionNeedsQuery {
  params: IInsertDecisionNeedsParams;
  result: IInsertDecisionNeedsResult;
}

const insertDecisionNeedsIR: any = {"usedParamSet":{"decision_id":true,"needs":true,"answers":true,"family_id":true,"assessment_run_id":true},"params":[{"name":"decision_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":146}]},{"name":"needs","required":true,"transform":{"type":"scalar"},"locs":[{"a":229,"b":235}]},{"name":"answers","required":true,"transform":{"type":"scalar"},"locs":[{"a":246,"b":254}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":330,"b":340}]},{"name":"assessment_run_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":376,"b":394}]}],"statement":"-- What is answered about each need in a decision?\ninsert into decision_need (decision_id, headline, need, finding_id, answer)\nselect :decision_id!, finding.headline, finding.need, finding.finding_id, answered.answer\nfrom unnest(:needs!::text[], :answers!::text[]) as answered (need, answer)\njoin finding\n  on finding.family_id = :family_id!\n  and finding.assessment_run_id = :assessment_run_id!\n  and finding.need = answered.need"};

/**
 * Query generated from SQL:
 * ```
 * -- What is answered about each need in a decision?
 * insert into decision_need (decision_id, headline, need, finding_id, answer)
 * select :decision_id!, finding.headline, finding.need, finding.finding_id, answered.answer
 * from unnest(:needs!::text[], :answers!::text[]) as answered (need, answer)
 * join finding
 *   on finding.family_id = :family_id!
 *   and finding.assessment_run_id = :assessment_run_id!
 *   and finding.need = answered.need
 * ```
 */
export const insertDecisionNeeds = new PreparedQuery<IInsertDecisionNeedsParams,IInsertDecisionNeedsResult>(insertDecisionNeedsIR);


