/* @name caseToWriteAbout */
-- Which is the family's latest case, is it open, who decided to offer help, and who works with the family now?
select
  latest.case_id,
  not exists (select from case_closure as closure where closure.case_id = latest.case_id) as "is_open!",
  decision.actor_id as decided_by,
  (
    select work.actor_id
    from family_practitioner as work
    where work.family_id = latest.family_id and work.valid_to is null
    order by work.valid_from desc
    limit 1
  ) as "lead_practitioner_id?"
from family_case as latest
join decision using (decision_id)
where latest.family_id = :family_id!
order by latest.opened_at desc, latest.case_id desc
limit 1;
