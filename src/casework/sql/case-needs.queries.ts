/** Types generated for queries found in "src/casework/sql/case-needs.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CaseNeeds' parameters type */
export interface ICaseNeedsParams {
  case_id: string;
}

/** 'CaseNeeds' return type */
export interface ICaseNeedsResult {
  decided_on: string;
  edition: string;
  framework: string;
  headline: string;
  need: string;
}

/** 'CaseNeeds' query type */
export interface ICaseNeedsQuery {
  params: ICaseNeedsParams;
  result: ICaseNeedsResult;
}

const caseNeedsIR: any = {"usedParamSet":{"case_id":true},"params":[{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":755,"b":763}]}],"statement":"-- Which needs is this case about: those agreed when it was opened, and those agreed later while it was open?\nselect distinct on (answered.need) answered.headline, answered.need, decision.decided_on, run.framework, run.edition\nfrom family_case\nleft join case_closure as closure using (case_id)\njoin decision\n  on decision.family_id = family_case.family_id\n  and (\n    decision.decision_id = family_case.decision_id\n    or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))\n  )\njoin decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'\njoin assessment_run as run on run.assessment_run_id = decision.assessment_run_id\nwhere family_case.case_id = :case_id!\norder by answered.need, decision.decided_at"};

/**
 * Query generated from SQL:
 * ```
 * -- Which needs is this case about: those agreed when it was opened, and those agreed later while it was open?
 * select distinct on (answered.need) answered.headline, answered.need, decision.decided_on, run.framework, run.edition
 * from family_case
 * left join case_closure as closure using (case_id)
 * join decision
 *   on decision.family_id = family_case.family_id
 *   and (
 *     decision.decision_id = family_case.decision_id
 *     or (decision.decided_at >= family_case.opened_at and decision.decided_at <= coalesce(closure.closed_at, 'infinity'))
 *   )
 * join decision_need as answered on answered.decision_id = decision.decision_id and answered.answer = 'yes'
 * join assessment_run as run on run.assessment_run_id = decision.assessment_run_id
 * where family_case.case_id = :case_id!
 * order by answered.need, decision.decided_at
 * ```
 */
export const caseNeeds = new PreparedQuery<ICaseNeedsParams,ICaseNeedsResult>(caseNeedsIR);


