/* @name holdsPlaced */
-- Which holds on one family were placed, latest first, and who released each?
select
  hold.hold_id,
  hold.family_id,
  hold.kind,
  hold.placed_by,
  hold.placed_at,
  array(
    select hold_release.released_by
    from hold_release
    where hold_release.hold_id = hold.hold_id
    order by hold_release.released_at
  ) as "released_by!"
from hold
order by hold.placed_at desc, hold.hold_id;
