/* @name familyClocks */
-- From which days is the time of each family counted, of those about whom anything is kept?
select
  family.family_id,
  family.retired_at::date as "retired_on?",
  (
    exists (
      select
      from family_case
      left join case_closure using (case_id)
      where family_case.family_id = family.family_id and case_closure.case_id is null
    )
    or exists (
      select
      from family_practitioner as work
      where work.family_id = family.family_id and work.valid_to is null
    )
    or exists (
      select
      from decision as standing
      where standing.family_id = family.family_id
        and standing.outcome = 'offer-support'
        and not exists (select from decision as later where later.supersedes = standing.decision_id)
        and not exists (select from family_case where family_case.decision_id = standing.decision_id)
    )
  ) as "is_open!",
  (
    select max(case_closure.closed_on) from case_closure where case_closure.family_id = family.family_id
  ) as "closed_on?",
  (
    select max(run.as_of)
    from finding
    join assessment_run as run using (assessment_run_id)
    where finding.family_id = family.family_id and finding.finding = 'met' and not run.what_if
  ) as "last_met_on?"
from family
where exists (select from family_member as member where member.family_id = family.family_id);
