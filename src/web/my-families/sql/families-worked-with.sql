/* @name familiesWorkedWith */
-- Which families does the reader work with now, and since when?
select
  family.family_id,
  family.reference,
  work.valid_from as "since!"
from family_practitioner as work
join family using (family_id)
where work.actor_id = acting_actor()
  and work.valid_to is null
  and family.retired_at is null
order by work.valid_from, family.reference;
