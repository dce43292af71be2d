/* @name sweepSessions */
-- Which sessions are over by now? They go, and their keys with them.
delete from web_session
where web_session_over(last_seen_at, ends_at)
returning key_number;
