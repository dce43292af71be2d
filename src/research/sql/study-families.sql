/* @name studyFamilies */
-- Which families is the study about on a day, in which group, and when did what happen to them?
--   as_of  the day
-- The programme's are those whom someone decided to support by then; the comparison group met the rule at the latest
-- assessment, and nobody has ever decided to support them, not since then either. Of several cases the latest counts.
with latest_run as (
  select run.assessment_run_id
  from assessment_run as run
  where not run.what_if
    and run.as_of <= :as_of!::date
  order by run.as_of desc, run.known_at desc, run.run_at desc
  limit 1
),
supported as (
  select distinct on (decision.family_id)
    decision.family_id,
    decision.assessment_run_id,
    decision.decided_on
  from decision
  where decision.outcome in ('offer-support', 'already-supported')
    and decision.decided_on <= :as_of!::date
  order by decision.family_id, decision.decided_at, decision.decision_id
)
select
  family.family_id,
  case when supported.family_id is null then 'comparison' else 'programme' end as "study_group!",
  the_case.case_id as "case_id?",
  coalesce(opening.assessment_run_id, supported.assessment_run_id, first_met.assessment_run_id) as "entry_run_id?",
  latest_run.assessment_run_id as "review_run_id?",
  to_char(first_met.as_of, 'YYYY-MM') as "month_identified?",
  to_char(coalesce(the_case.opened_on, supported.decided_on), 'YYYY-MM') as "month_started?",
  to_char((
    select min(work.valid_from)
    from family_practitioner as work
    where work.family_id = family.family_id and work.valid_from <= :as_of!::date
  ), 'YYYY-MM') as "month_lead_practitioner?",
  to_char((
    select min(assessment.recorded_on)
    from case_assessment as assessment
    where assessment.case_id = the_case.case_id and assessment.recorded_on <= :as_of!::date
  ), 'YYYY-MM') as "month_assessed?",
  to_char((
    select min(plan.recorded_on)
    from case_plan as plan
    where plan.case_id = the_case.case_id and plan.recorded_on <= :as_of!::date
  ), 'YYYY-MM') as "month_planned?",
  to_char(closure.closed_on, 'YYYY-MM') as "month_closed?",
  its_claim.route as "claimed_by_route?",
  to_char(its_claim.claimed_on, 'YYYY-MM') as "month_claimed?"
from family
left join latest_run on true
left join supported on supported.family_id = family.family_id
left join lateral (
  select
    family_case.case_id,
    family_case.decision_id,
    family_case.opened_on
  from family_case
  where family_case.family_id = family.family_id and family_case.opened_on <= :as_of!::date
  order by family_case.opened_on desc, family_case.case_id desc
  limit 1
) as the_case on true
left join decision as opening on opening.decision_id = the_case.decision_id
left join case_closure as closure on closure.case_id = the_case.case_id and closure.closed_on <= :as_of!::date
left join lateral (
  select
    claim.route,
    claim.claimed_on
  from claim
  where claim.case_id = the_case.case_id
    and claim.claimed_on <= :as_of!::date
    and not exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id)
  order by claim.claimed_on, claim.claim_id
  limit 1
) as its_claim on true
left join lateral (
  select
    run.assessment_run_id,
    run.as_of
  from eligibility
  join assessment_run as run using (assessment_run_id)
  where eligibility.family_id = family.family_id
    and eligibility.eligible = 'yes'
    and not run.what_if
    and run.as_of <= :as_of!::date
  order by run.as_of, run.known_at, run.run_at
  limit 1
) as first_met on true
where supported.family_id is not null
  or (
    exists (
      select
      from eligibility
      where eligibility.family_id = family.family_id
        and eligibility.assessment_run_id = latest_run.assessment_run_id
        and eligibility.eligible = 'yes'
    )
    and not exists (
      select
      from decision
      where decision.family_id = family.family_id and decision.outcome in ('offer-support', 'already-supported')
    )
  )
order by family.family_id;
