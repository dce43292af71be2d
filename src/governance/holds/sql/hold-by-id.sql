/* @name holdById */
-- How far is a hold: whose family, and how many different people have released it?
select
  hold.family_id,
  hold.kind,
  (
    select count(distinct actor.subject)
    from hold_release
    join actor on actor.actor_id = hold_release.released_by
    where hold_release.hold_id = hold.hold_id
  )::int as "released_by!"
from hold
where hold.hold_id = :holdId!;
