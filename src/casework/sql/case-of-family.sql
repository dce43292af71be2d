/* @name caseOfFamily */
-- Which is the family's latest case, when was it opened and ended, and who works with the family now?
select
  latest.case_id,
  latest.decision_id,
  latest.team_id,
  latest.opened_on,
  closure.closed_on as "closed_on?",
  closure.reason as "closed_because?",
  (
    select work.actor_id
    from family_practitioner as work
    where work.family_id = latest.family_id and work.valid_to is null
    order by work.valid_from desc
    limit 1
  ) as "lead_practitioner_id?"
from family_case as latest
left join case_closure as closure using (case_id)
where latest.family_id = :family_id!
order by latest.opened_at desc, latest.case_id desc
limit 1;
