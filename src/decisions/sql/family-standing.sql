/* @name familyStanding */
-- What does permission to open this family turn on: its team, who works with it, and whether it has a page?
--   A family has a page that meets the programme's rule, is being decided on or supported, or is worked with;
--   one that its people have left keeps it until its support has ended.
select
  family.team_id,
  array(
    select work.actor_id
    from family_practitioner as work
    where work.family_id = family.family_id and work.valid_to is null
  ) as "practitioner_ids!",
  (
    exists (
      select
      from eligibility
      where eligibility.family_id = family.family_id
        and eligibility.eligible = 'yes'
        and eligibility.assessment_run_id = (
          select run.assessment_run_id
          from assessment_run as run
          where not run.what_if
          order by run.known_at desc, run.run_at desc
          limit 1
        )
    )
    or exists (
      select
      from decision
      where decision.family_id = family.family_id
        and decision.outcome <> 'do-not-offer'
        and not exists (select from decision as later where later.supersedes = decision.decision_id)
    )
    or exists (
      select
      from family_practitioner as work
      where work.family_id = family.family_id and work.valid_to is null
    )
  ) as "has_page!"
from family
where family.family_id = :family_id!
  and (family.retired_at is null or is_supported(family.family_id));
