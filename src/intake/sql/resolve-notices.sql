/* @name resolveNotices */
-- What was odd about a record that is no longer current needs no one's attention.
update data_quality_notice as notice
set resolved_at = :at!
from outgoing_record as outgoing
where notice.record_id = outgoing.record_id
  and notice.resolved_at is null;
