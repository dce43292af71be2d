/* @name lockFamily */
-- May we decide about this family before anyone else does? (Waits until whoever is deciding has finished.)
select pg_advisory_xact_lock(hashtextextended('decide about family ' || :family_id!, 0));
