/* @name supportEnded */
-- On which day did this family's support end, where nobody has decided about the family since?
select closure.closed_on
from case_closure as closure
where closure.family_id = :family_id!
  and not exists (
    select
    from decision
    where decision.family_id = closure.family_id and decision.decided_at > closure.closed_at
  )
order by closure.closed_at desc
limit 1;
