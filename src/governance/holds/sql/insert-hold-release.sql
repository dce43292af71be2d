/* @name insertHoldRelease */
-- Who agrees that a hold is released?
insert into hold_release (hold_id, released_by, released_at)
values (:holdId!, acting_actor(), :at!)
on conflict (hold_id, released_by) do nothing;
