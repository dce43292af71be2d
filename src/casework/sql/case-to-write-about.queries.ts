/** Types generated for queries found in "src/casework/sql/case-to-write-about.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CaseToWriteAbout' parameters type */
export interface ICaseToWriteAboutParams {
  family_id: string;
}

/** 'CaseToWriteAbout' return type */
export interface ICaseToWriteAboutResult {
  case_id: string;
  decided_by: string;
  is_open: boolean;
  lead_practitioner_id: string | null;
}

/** 'CaseToWriteAbout' query type */
export interface ICaseToWriteAboutQuery {
  params: ICaseToWriteAboutParams;
  result: ICaseToWriteAboutResult;
}

const caseToWriteAboutIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":576,"b":586}]}],"statement":"-- Which is the family's latest case, is it open, who decided to offer help, and who works with the family now?\nselect\n  latest.case_id,\n  not exists (select from case_closure as closure where closure.case_id = latest.case_id) as \"is_open!\",\n  decision.actor_id as decided_by,\n  (\n    select work.actor_id\n    from family_practitioner as work\n    where work.family_id = latest.family_id and work.valid_to is null\n    order by work.valid_from desc\n    limit 1\n  ) as \"lead_practitioner_id?\"\nfrom family_case as latest\njoin decision using (decision_id)\nwhere latest.family_id = :family_id!\norder by latest.opened_at desc, latest.case_id desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- Which is the family's latest case, is it open, who decided to offer help, and who works with the family now?
 * select
 *   latest.case_id,
 *   not exists (select from case_closure as closure where closure.case_id = latest.case_id) as "is_open!",
 *   decision.actor_id as decided_by,
 *   (
 *     select work.actor_id
 *     from family_practitioner as work
 *     where work.family_id = latest.family_id and work.valid_to is null
 *     order by work.valid_from desc
 *     limit 1
 *   ) as "lead_practitioner_id?"
 * from family_case as latest
 * join decision using (decision_id)
 * where latest.family_id = :family_id!
 * order by latest.opened_at desc, latest.case_id desc
 * limit 1
 * ```
 */
export const caseToWriteAbout = new PreparedQuery<ICaseToWriteAboutParams,ICaseToWriteAboutResult>(caseToWriteAboutIR);


