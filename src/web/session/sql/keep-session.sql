/* @name keepSession */
-- Is this session still going, and whose is it? Asking keeps it alive.
update web_session
set last_seen_at = :now!
where session_digest = :sessionDigest!
  and last_seen_at > :idleSince!
  and ends_at > :now!
returning actor_id, key_number, sealed, provider_groups;
