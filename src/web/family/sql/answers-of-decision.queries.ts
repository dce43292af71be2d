/** Types generated for queries found in "src/web/family/sql/answers-of-decision.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'AnswersOfDecision' parameters type */
export interface IAnswersOfDecisionParams {
  decisionId: string;
}

/** 'AnswersOfDecision' return type */
export interface IAnswersOfDecisionResult {
  answer: string;
  headline: string;
  need: string;
}

/** 'AnswersOfDecision' query type */
export interface IAnswersOfDecisionQuery {
  params: IAnswersOfDecisionParams;
  result: IAnswersOfDecisionResult;
}

const answersOfDecisionIR: any = {"usedParamSet":{"decisionId":true},"params":[{"name":"decisionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":176,"b":187}]}],"statement":"-- What was answered for each need in this decision?\nselect\n  answered.headline,\n  answered.need,\n  answered.answer\nfrom decision_need as answered\nwhere answered.decision_id = :decisionId!\norder by answered.headline, answered.need"};

/**
 * Query generated from SQL:
 * ```
 * -- What was answered for each need in this decision?
 * select
 *   answered.headline,
 *   answered.need,
 *   answered.answer
 * from decision_need as answered
 * where answered.decision_id = :decisionId!
 * order by answered.headline, answered.need
 * ```
 */
export const answersOfDecision = new PreparedQuery<IAnswersOfDecisionParams,IAnswersOfDecisionResult>(answersOfDecisionIR);


