/* @name decisionsMade */
-- What has been decided about the families the reader may see, latest first, a page at a time?
select
  decision.decision_id,
  decision.decided_on,
  decision.outcome,
  decision.actor_id,
  family.family_id,
  family.reference,
  exists (select from decision as later where later.supersedes = decision.decision_id) as "is_superseded!",
  count(*) over ()::int as "all_decisions!"
from decision
join family using (family_id)
where family.retired_at is null
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
  )
order by decision.decided_at desc, decision.decision_id
limit :pageSize! offset :offset!;
