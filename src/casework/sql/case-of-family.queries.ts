/** Types generated for queries found in "src/casework/sql/case-of-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CaseOfFamily' parameters type */
export interface ICaseOfFamilyParams {
  family_id: string;
}

/** 'CaseOfFamily' return type */
export interface ICaseOfFamilyResult {
  case_id: string;
  closed_because: string | null;
  closed_on: string | null;
  decision_id: string;
  lead_practitioner_id: string | null;
  opened_on: string;
  team_id: string;
}

/** 'CaseOfFamily' query type */
export interface ICaseOfFamilyQuery {
  params: ICaseOfFamilyParams;
  result: ICaseOfFamilyResult;
}

const caseOfFamilyIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":579,"b":589}]}],"statement":"-- Which is the family's latest case, when was it opened and ended, and who works with the family now?\nselect\n  latest.case_id,\n  latest.decision_id,\n  latest.team_id,\n  latest.opened_on,\n  closure.closed_on as \"closed_on?\",\n  closure.reason as \"closed_because?\",\n  (\n    select work.actor_id\n    from family_practitioner as work\n    where work.family_id = latest.family_id and work.valid_to is null\n    order by work.valid_from desc\n    limit 1\n  ) as \"lead_practitioner_id?\"\nfrom family_case as latest\nleft join case_closure as closure using (case_id)\nwhere latest.family_id = :family_id!\norder by latest.opened_at desc, latest.case_id desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which is the family's latest case, when was it opened and ended, and who works with the family now?
 * select
 *   latest.case_id,
 *   latest.decision_id,
 *   latest.team_id,
 *   latest.opened_on,
 *   closure.closed_on as "closed_on?",
 *   closure.reason as "closed_because?",
 *   (
 *     select work.actor_id
 *     from family_practitioner as work
 *     where work.family_id = latest.family_id and work.valid_to is null
 *     order by work.valid_from desc
 *     limit 1
 *   ) as "lead_practitioner_id?"
 * from family_case as latest
 * left join case_closure as closure using (case_id)
 * where latest.family_id = :family_id!
 * order by latest.opened_at desc, latest.case_id desc
 * limit 1
 * ```
 */
export const caseOfFamily = new PreparedQuery<ICaseOfFamilyParams,ICaseOfFamilyResult>(caseOfFamilyIR);


