/** Types generated for queries found in "src/outcomes/sql/needs-to-judge.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'NeedsToJudge' parameters type */
export interface INeedsToJudgeParams {
  case_ids: stringArray;
  known_at: DateOrString;
}

/** 'NeedsToJudge' return type */
export interface INeedsToJudgeResult {
  case_id: string;
  headline: string;
  need: string;
}

/** 'NeedsToJudge' query type */
export interface INeedsToJudgeQuery {
  params: INeedsToJudgeParams;
  result: INeedsToJudgeResult;
}

const needsToJudgeIR: any = {"usedParamSet":{"known_at":true,"case_ids":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":318,"b":327},{"a":420,"b":429}]},{"name":"case_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":754,"b":763}]}],"statement":"-- Which needs are these cases about, as known at a moment: those agreed when each was opened, and those agreed while it was open?\nselect distinct family_case.case_id, answered.headline, answered.need\nfrom family_case\nleft join case_closure as closure on closure.case_id = family_case.case_id and closure.closed_at <= :known_at!\njoin decision\n  on decision.family_id = family_case.family_id\n  and decision.decided_at <= :known_at!\n  and (\n    decision.decision_id = family_case.decision_id\n    or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))\n  )\njoin decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'\nwhere family_case.case_id = any (:case_ids!::uuid[])\norder by family_case.case_id, answered.headline, answered.need"};

/**
 * Query generated from SQL:
 * ```
 * -- Which needs are these cases about, as known at a moment: those agreed when each was opened, and those agreed while it was open?
 * select distinct family_case.case_id, answered.headline, answered.need
 * from family_case
 * left join case_closure as closure on closure.case_id = family_case.case_id and closure.closed_at <= :known_at!
 * join decision
 *   on decision.family_id = family_case.family_id
 *   and decision.decided_at <= :known_at!
 *   and (
 *     decision.decision_id = family_case.decision_id
 *     or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))
 *   )
 * join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
 * where family_case.case_id = any (:case_ids!::uuid[])
 * order by family_case.case_id, answered.headline, answered.need
 * ```
 */
export const needsToJudge = new PreparedQuery<INeedsToJudgeParams,INeedsToJudgeResult>(needsToJudgeIR);


