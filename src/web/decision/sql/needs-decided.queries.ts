/** Types generated for queries found in "src/web/decision/sql/needs-decided.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'NeedsDecided' parameters type */
export interface INeedsDecidedParams {
  decisionId: string;
}

/** 'NeedsDecided' return type */
export interface INeedsDecidedResult {
  answer: string;
  because: string;
  finding_id: number;
  need: string;
}

/** 'NeedsDecided' query type */
export interface INeedsDecidedQuery {
  params: INeedsDecidedParams;
  result: INeedsDecidedResult;
}

const needsDecidedIR: any = {"usedParamSet":{"decisionId":true},"params":[{"name":"decisionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":229,"b":240}]}],"statement":"-- What was answered for each need, on which finding?\nselect\n  answered.need,\n  answered.answer,\n  finding.finding_id,\n  finding.because\nfrom decision_need as answered\njoin finding using (finding_id)\nwhere answered.decision_id = :decisionId!\norder by finding.finding_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What was answered for each need, on which finding?
 * select
 *   answered.need,
 *   answered.answer,
 *   finding.finding_id,
 *   finding.because
 * from decision_need as answered
 * join finding using (finding_id)
 * where answered.decision_id = :decisionId!
 * order by finding.finding_id
 * ```
 */
export const needsDecided = new PreparedQuery<INeedsDecidedParams,INeedsDecidedResult>(needsDecidedIR);


