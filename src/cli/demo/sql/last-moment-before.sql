/* @name lastMomentBefore */
-- What is the latest moment before another at which anything was done?
select max(audit_event.happened_at) as "moment?"
from audit_event
where audit_event.happened_at >= :after!
  and audit_event.happened_at < :before!;
