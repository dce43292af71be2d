/** Types generated for queries found in "src/outcomes/sql/case-to-claim.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'CaseToClaim' parameters type */
export interface ICaseToClaimParams {
  family_id: string;
}

/** 'CaseToClaim' return type */
export interface ICaseToClaimResult {
  assessed_on: string | null;
  case_id: string;
  claim_id: string | null;
  closed_on: string | null;
  decided_by: string;
  decided_on: string;
  decision_id: string;
  family_id: string;
  needs: stringArray;
  opened_on: string;
  planned_on: string | null;
  practitioner_from: string | null;
  practitioner_id: string | null;
}

/** 'CaseToClaim' query type */
export interface ICaseToClaimQuery {
  params: ICaseToClaimParams;
  result: ICaseToClaimResult;
}

const caseToClaimIR: any = {"usedParamSet":{"family_id":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":1811,"b":1821}]}],"statement":"-- What does the family's latest case have of what a claim needs, and has anyone claimed for it?\nselect\n  latest.case_id,\n  latest.family_id,\n  latest.opened_on,\n  closure.closed_on as \"closed_on?\",\n  decision.decision_id,\n  decision.decided_on,\n  decision.actor_id as decided_by,\n  assessed.recorded_on as \"assessed_on?\",\n  planned.recorded_on as \"planned_on?\",\n  work.actor_id as \"practitioner_id?\",\n  work.valid_from as \"practitioner_from?\",\n  claimed.claim_id as \"claim_id?\",\n  array(\n    select distinct about.need\n    from decision as agreed\n    join decision_need as about on about.decision_id = agreed.decision_id and about.answer = 'yes'\n    where agreed.family_id = latest.family_id\n      and (\n        agreed.decision_id = latest.decision_id\n        or (agreed.decided_at >= latest.opened_at and agreed.decided_at <= coalesce(closure.closed_at, 'infinity'))\n      )\n  ) as \"needs!\"\nfrom family_case as latest\njoin decision using (decision_id)\nleft join case_closure as closure using (case_id)\nleft join lateral (\n  select min(case_assessment.recorded_on) as recorded_on\n  from case_assessment\n  where case_assessment.case_id = latest.case_id\n) as assessed on true\nleft join lateral (\n  select min(case_plan.recorded_on) as recorded_on\n  from case_plan\n  where case_plan.case_id = latest.case_id\n) as planned on true\nleft join lateral (\n  select worked.actor_id, worked.valid_from\n  from family_practitioner as worked\n  where worked.family_id = latest.family_id\n    and (worked.valid_to is null or worked.valid_to > latest.opened_on)\n    and (closure.closed_on is null or worked.valid_from <= closure.closed_on)\n  order by worked.valid_from\n  limit 1\n) as work on true\nleft join claim_family as claimed on claimed.family_id = latest.family_id and claimed.withdrawn_on is null\nwhere latest.family_id = :family_id!\norder by latest.opened_at desc, latest.case_id desc\nlimit 1"};

/**
 * Query generated from SQL:
 * ```
 * -- What does the family's latest case have of what a claim needs, and has anyone claimed for it?
 * select
 *   latest.case_id,
 *   latest.family_id,
 *   latest.opened_on,
 *   closure.closed_on as "closed_on?",
 *   decision.decision_id,
 *   decision.decided_on,
 *   decision.actor_id as decided_by,
 *   assessed.recorded_on as "assessed_on?",
 *   planned.recorded_on as "planned_on?",
 *   work.actor_id as "practitioner_id?",
 *   work.valid_from as "practitioner_from?",
 *   claimed.claim_id as "claim_id?",
 *   array(
 *     select distinct about.need
 *     from decision as agreed
 *     join decision_need as about on about.decision_id = agreed.decision_id and about.answer = 'yes'
 *     where agreed.family_id = latest.family_id
 *       and (
 *         agreed.decision_id = latest.decision_id
 *         or (agreed.decided_at >= latest.opened_at and agreed.decided_at <= coalesce(closure.closed_at, 'infinity'))
 *       )
 *   ) as "needs!"
 * from family_case as latest
 * join decision using (decision_id)
 * left join case_closure as closure using (case_id)
 * left join lateral (
 *   select min(case_assessment.recorded_on) as recorded_on
 *   from case_assessment
 *   where case_assessment.case_id = latest.case_id
 * ) as assessed on true
 * left join lateral (
 *   select min(case_plan.recorded_on) as recorded_on
 *   from case_plan
 *   where case_plan.case_id = latest.case_id
 * ) as planned on true
 * left join lateral (
 *   select worked.actor_id, worked.valid_from
 *   from family_practitioner as worked
 *   where worked.family_id = latest.family_id
 *     and (worked.valid_to is null or worked.valid_to > latest.opened_on)
 *     and (closure.closed_on is null or worked.valid_from <= closure.closed_on)
 *   order by worked.valid_from
 *   limit 1
 * ) as work on true
 * left join claim_family as claimed on claimed.family_id = latest.family_id and claimed.withdrawn_on is null
 * where latest.family_id = :family_id!
 * order by latest.opened_at desc, latest.case_id desc
 * limit 1
 * ```
 */
export const caseToClaim = new PreparedQuery<ICaseToClaimParams,ICaseToClaimResult>(caseToClaimIR);


