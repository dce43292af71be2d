/* @name familyHolds */
-- Which holds on one family stand: those that two different people have not released?
select hold.hold_id, hold.family_id, hold.kind, hold.placed_by, hold.placed_at
from hold
where (
  select count(distinct actor.subject)
  from hold_release
  join actor on actor.actor_id = hold_release.released_by
  where hold_release.hold_id = hold.hold_id
) < 2
order by hold.placed_at, hold.hold_id;
