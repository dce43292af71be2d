/* @name familyShown */
-- Which family is this, what did the latest assessment say of it, and what was decided last?
select
  family.family_id,
  family.reference,
  family.team_id,
  family.ward,
  exists (
    select
    from family_member as member
    join person using (person_id)
    where member.family_id = family.family_id and member.known_to = 'infinity' and person.protected
  ) as "is_protected!",
  run.assessment_run_id as "assessment_run_id?",
  run.framework as "framework?",
  run.edition as "edition?",
  run.as_of as "as_of?",
  eligibility.eligible as "eligible?",
  eligibility.headlines_met as "headlines_met?",
  eligibility.because as "eligible_because?",
  eligibility.evidence_version as "evidence_version?",
  last_decision.decision_id as "decision_id?",
  last_decision.outcome as "outcome?",
  last_decision.decided_on as "decided_on?",
  last_decision.actor_id as "decided_by?",
  last_decision.evidence_version as "decided_version?",
  array(
    select work.actor_id
    from family_practitioner as work
    where work.family_id = family.family_id and work.valid_to is null
  ) as "practitioner_ids!"
from family
left join lateral (
  select latest.assessment_run_id, latest.framework, latest.edition, latest.as_of
  from assessment_run as latest
  where not latest.what_if
  order by latest.known_at desc, latest.run_at desc
  limit 1
) as run on true
left join eligibility
  on eligibility.family_id = family.family_id and eligibility.assessment_run_id = run.assessment_run_id
left join lateral (
  select decision.decision_id, decision.outcome, decision.decided_on, decision.actor_id, decision.evidence_version
  from decision
  where decision.family_id = family.family_id
    and not exists (select from decision as later where later.supersedes = decision.decision_id)
) as last_decision on true
where family.family_id = :familyId!
  and (family.retired_at is null or is_supported(family.family_id));
