/* @name insertSession */
-- Someone has signed in: which session begins, for whom and until when?
insert into web_session (session_digest, actor_id, key_number, sealed, provider_groups, started_at, last_seen_at, ends_at)
values (:sessionDigest!, :actorId!, :keyNumber!, :sealed!, :groups!, :startedAt!, :startedAt!, :endsAt!);
