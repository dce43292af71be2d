/* @name peopleWithPage */
-- Who is in a family that anyone may open: one that meets the programme's rule, is being decided on, supported or worked with?
select distinct member.person_id
from family_member as member
join family using (family_id)
where member.known_to = 'infinity'
  and family.retired_at is null
  and (
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
      from decision as standing
      where standing.family_id = family.family_id
        and standing.outcome <> 'do-not-offer'
        and not exists (select from decision as later where later.supersedes = standing.decision_id)
    )
    or exists (
      select
      from family_practitioner as work
      where work.family_id = family.family_id and work.valid_to is null
    )
  );
