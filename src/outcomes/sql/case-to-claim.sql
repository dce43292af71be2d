/* @name caseToClaim */
-- What does the family's latest case have of what a claim needs, and has anyone claimed for it?
select
  latest.case_id,
  latest.family_id,
  latest.opened_on,
  closure.closed_on as "closed_on?",
  decision.decision_id,
  decision.decided_on,
  decision.actor_id as decided_by,
  assessed.recorded_on as "assessed_on?",
  planned.recorded_on as "planned_on?",
  work.actor_id as "practitioner_id?",
  work.valid_from as "practitioner_from?",
  claimed.claim_id as "claim_id?",
  array(
    select distinct about.need
    from decision as agreed
    join decision_need as about on about.decision_id = agreed.decision_id and about.answer = 'yes'
    where agreed.family_id = latest.family_id
      and (
        agreed.decision_id = latest.decision_id
        or (agreed.decided_at >= latest.opened_at and agreed.decided_at <= coalesce(closure.closed_at, 'infinity'))
      )
  ) as "needs!"
from family_case as latest
join decision using (decision_id)
left join case_closure as closure using (case_id)
left join lateral (
  select min(case_assessment.recorded_on) as recorded_on
  from case_assessment
  where case_assessment.case_id = latest.case_id
) as assessed on true
left join lateral (
  select min(case_plan.recorded_on) as recorded_on
  from case_plan
  where case_plan.case_id = latest.case_id
) as planned on true
left join lateral (
  select worked.actor_id, worked.valid_from
  from family_practitioner as worked
  where worked.family_id = latest.family_id
    and (worked.valid_to is null or worked.valid_to > latest.opened_on)
    and (closure.closed_on is null or worked.valid_from <= closure.closed_on)
  order by worked.valid_from
  limit 1
) as work on true
left join claim_family as claimed on claimed.family_id = latest.family_id and claimed.withdrawn_on is null
where latest.family_id = :family_id!
order by latest.opened_at desc, latest.case_id desc
limit 1;
