/* @name lockPublishing */
-- May we publish quarters before anyone else does? (Waits until whoever is publishing has finished.)
select pg_advisory_xact_lock(hashtextextended('publish quarters', 0));
