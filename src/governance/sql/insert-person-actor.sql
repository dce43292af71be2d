/* @name insertPersonActor */
-- Who signed in for the first time? Nothing happens where someone signed in twice at once.
insert into actor (actor_id, kind, issuer, subject, sealed_name, key_number, first_seen_at, last_seen_at)
values (
  :actor_id!,
  'person',
  :issuer!,
  :subject!,
  :sealed_name!,
  :key_number!,
  :seen_at!,
  :seen_at!
)
on conflict (issuer, subject) do nothing;
