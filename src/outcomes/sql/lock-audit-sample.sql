/* @name lockAuditSample */
-- May we draw or judge this sample before anyone else does? (Waits until whoever is at it has finished.)
select pg_advisory_xact_lock(hashtextextended('audit sample ' || :audit_sample_id!, 0));
