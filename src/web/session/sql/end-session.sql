/* @name endSession */
-- The session ends: whose was it, and which key goes with it?
delete from web_session
where session_digest = :sessionDigest!
returning actor_id, key_number;
