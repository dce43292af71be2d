/** Types generated for queries found in "src/research/sql/study-families.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'StudyFamilies' parameters type */
export interface IStudyFamiliesParams {
  as_of: string;
}

/** 'StudyFamilies' return type */
export interface IStudyFamiliesResult {
  case_id: string | null;
  claimed_by_route: string | null;
  entry_run_id: string | null;
  family_id: string;
  month_assessed: string | null;
  month_claimed: string | null;
  month_closed: string | null;
  month_identified: string | null;
  month_lead_practitioner: string | null;
  month_planned: string | null;
  month_started: string | null;
  review_run_id: string | null;
  study_group: string;
}

/** 'StudyFamilies' query type */
export interface IStudyFamiliesQuery {
  params: IStudyFamiliesParams;
  result: IStudyFamiliesResult;
}

const studyFamiliesIR: any = {"usedParamSet":{"as_of":true},"params":[{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":480,"b":486},{"a":820,"b":826},{"a":1540,"b":1546},{"a":1769,"b":1775},{"a":1959,"b":1965},{"a":2484,"b":2490},{"a":2767,"b":2773},{"a":2930,"b":2936},{"a":3395,"b":3401}]}],"statement":"-- Which families is the study about on a day, in which group, and when did what happen to them?\n--   as_of  the day\n-- The programme's are those whom someone decided to support by then; the comparison group met the rule at the latest\n-- assessment, and nobody has ever decided to support them, not since then either. Of several cases the latest counts.\nwith latest_run as (\n  select run.assessment_run_id\n  from assessment_run as run\n  where not run.what_if\n    and run.as_of <= :as_of!::date\n  order by run.as_of desc, run.known_at desc, run.run_at desc\n  limit 1\n),\nsupported as (\n  select distinct on (decision.family_id)\n    decision.family_id,\n    decision.assessment_run_id,\n    decision.decided_on\n  from decision\n  where decision.outcome in ('offer-support', 'already-supported')\n    and decision.decided_on <= :as_of!::date\n  order by decision.family_id, decision.decided_at, decision.decision_id\n)\nselect\n  family.family_id,\n  case when supported.family_id is null then 'comparison' else 'programme' end as \"study_group!\",\n  the_case.case_id as \"case_id?\",\n  coalesce(opening.assessment_run_id, supported.assessment_run_id, first_met.assessment_run_id) as \"entry_run_id?\",\n  latest_run.assessment_run_id as \"review_run_id?\",\n  to_char(first_met.as_of, 'YYYY-MM') as \"month_identified?\",\n  to_char(coalesce(the_case.opened_on, supported.decided_on), 'YYYY-MM') as \"month_started?\",\n  to_char((\n    select min(work.valid_from)\n    from family_practitioner as work\n    where work.family_id = family.family_id and work.valid_from <= :as_of!::date\n  ), 'YYYY-MM') as \"month_lead_practitioner?\",\n  to_char((\n    select min(assessment.recorded_on)\n    from case_assessment as assessment\n    where assessment.case_id = the_case.case_id and assessment.recorded_on <= :as_of!::date\n  ), 'YYYY-MM') as \"month_assessed?\",\n  to_char((\n    select min(plan.recorded_on)\n    from case_plan as plan\n    where plan.case_id = the_case.case_id and plan.recorded_on <= :as_of!::date\n  ), 'YYYY-MM') as \"month_planned?\",\n  to_char(closure.closed_on, 'YYYY-MM') as \"month_closed?\",\n  its_claim.route as \"claimed_by_route?\",\n  to_char(its_claim.claimed_on, 'YYYY-MM') as \"month_claimed?\"\nfrom family\nleft join latest_run on true\nleft join supported on supported.family_id = family.family_id\nleft join lateral (\n  select\n    family_case.case_id,\n    family_case.decision_id,\n    family_case.opened_on\n  from family_case\n  where family_case.family_id = family.family_id and family_case.opened_on <= :as_of!::date\n  order by family_case.opened_on desc, family_case.case_id desc\n  limit 1\n) as the_case on true\nleft join decision as opening on opening.decision_id = the_case.decision_id\nleft join case_closure as closure on closure.case_id = the_case.case_id and closure.closed_on <= :as_of!::date\nleft join lateral (\n  select\n    claim.route,\n    claim.claimed_on\n  from claim\n  where claim.case_id = the_case.case_id\n    and claim.claimed_on <= :as_of!::date\n    and not exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id)\n  order by claim.claimed_on, claim.claim_id\n  limit 1\n) as its_claim on true\nleft join lateral (\n  select\n    run.assessment_run_id,\n    run.as_of\n  from eligibility\n  join assessment_run as run using (assessment_run_id)\n  where eligibility.family_id = family.family_id\n    and eligibility.eligible = 'yes'\n    and not run.what_if\n    and run.as_of <= :as_of!::date\n  order by run.as_of, run.known_at, run.run_at\n  limit 1\n) as first_met on true\nwhere supported.family_id is not null\n  or (\n    exists (\n      select\n      from eligibility\n      where eligibility.family_id = family.family_id\n        and eligibility.assessment_run_id = latest_run.assessment_run_id\n        and eligibility.eligible = 'yes'\n    )\n    and not exists (\n      select\n      from decision\n      where decision.family_id = family.family_id and decision.outcome in ('offer-support', 'already-supported')\n    )\n  )\norder by family.family_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which families is the study about on a day, in which group, and when did what happen to them?
 * --   as_of  the day
 * -- The programme's are those whom someone decided to support by then; the comparison group met the rule at the latest
 * -- assessment, and nobody has ever decided to support them, not since then either. Of several cases the latest counts.
 * with latest_run as (
 *   select run.assessment_run_id
 *   from assessment_run as run
 *   where not run.what_if
 *     and run.as_of <= :as_of!::date
 *   order by run.as_of desc, run.known_at desc, run.run_at desc
 *   limit 1
 * ),
 * supported as (
 *   select distinct on (decision.family_id)
 *     decision.family_id,
 *     decision.assessment_run_id,
 *     decision.decided_on
 *   from decision
 *   where decision.outcome in ('offer-support', 'already-supported')
 *     and decision.decided_on <= :as_of!::date
 *   order by decision.family_id, decision.decided_at, decision.decision_id
 * )
 * select
 *   family.family_id,
 *   case when supported.family_id is null then 'comparison' else 'programme' end as "study_group!",
 *   the_case.case_id as "case_id?",
 *   coalesce(opening.assessment_run_id, supported.assessment_run_id, first_met.assessment_run_id) as "entry_run_id?",
 *   latest_run.assessment_run_id as "review_run_id?",
 *   to_char(first_met.as_of, 'YYYY-MM') as "month_identified?",
 *   to_char(coalesce(the_case.opened_on, supported.decided_on), 'YYYY-MM') as "month_started?",
 *   to_char((
 *     select min(work.valid_from)
 *     from family_practitioner as work
 *     where work.family_id = family.family_id and work.valid_from <= :as_of!::date
 *   ), 'YYYY-MM') as "month_lead_practitioner?",
 *   to_char((
 *     select min(assessment.recorded_on)
 *     from case_assessment as assessment
 *     where assessment.case_id = the_case.case_id and assessment.recorded_on <= :as_of!::date
 *   ), 'YYYY-MM') as "month_assessed?",
 *   to_char((
 *     select min(plan.recorded_on)
 *     from case_plan as plan
 *     where plan.case_id = the_case.case_id and plan.recorded_on <= :as_of!::date
 *   ), 'YYYY-MM') as "month_planned?",
 *   to_char(closure.closed_on, 'YYYY-MM') as "month_closed?",
 *   its_claim.route as "claimed_by_route?",
 *   to_char(its_claim.claimed_on, 'YYYY-MM') as "month_claimed?"
 * from family
 * left join latest_run on true
 * left join supported on supported.family_id = family.family_id
 * left join lateral (
 *   select
 *     family_case.case_id,
 *     family_case.decision_id,
 *     family_case.opened_on
 *   from family_case
 *   where family_case.family_id = family.family_id and family_case.opened_on <= :as_of!::date
 *   order by family_case.opened_on desc, family_case.case_id desc
 *   limit 1
 * ) as the_case on true
 * left join decision as opening on opening.decision_id = the_case.decision_id
 * left join case_closure as closure on closure.case_id = the_case.case_id and closure.closed_on <= :as_of!::date
 * left join lateral (
 *   select
 *     claim.route,
 *     claim.claimed_on
 *   from claim
 *   where claim.case_id = the_case.case_id
 *     and claim.claimed_on <= :as_of!::date
 *     and not exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id)
 *   order by claim.claimed_on, claim.claim_id
 *   limit 1
 * ) as its_claim on true
 * left join lateral (
 *   select
 *     run.assessment_run_id,
 *     run.as_of
 *   from eligibility
 *   join assessment_run as run using (assessment_run_id)
 *   where eligibility.family_id = family.family_id
 *     and eligibility.eligible = 'yes'
 *     and not run.what_if
 *     and run.as_of <= :as_of!::date
 *   order by run.as_of, run.known_at, run.run_at
 *   limit 1
 * ) as first_met on true
 * where supported.family_id is not null
 *   or (
 *     exists (
 *       select
 *       from eligibility
 *       where eligibility.family_id = family.family_id
 *         and eligibility.assessment_run_id = latest_run.assessment_run_id
 *         and eligibility.eligible = 'yes'
 *     )
 *     and not exists (
 *       select
 *       from decision
 *       where decision.family_id = family.family_id and decision.outcome in ('offer-support', 'already-supported')
 *     )
 *   )
 * order by family.family_id
 * ```
 */
export const studyFamilies = new PreparedQuery<IStudyFamiliesParams,IStudyFamiliesResult>(studyFamiliesIR);


