/* @name insertPlaced */
-- When did a sealed release lie in its folder?
insert into release_placed (release_id, placed_at)
values (:release_id!, :placed_at!)
on conflict (release_id) do nothing;
