/* @name readsOf */
-- Who saw or changed this object, when and for what, latest first?
select
  event.audit_event_id,
  event.happened_at,
  event.actor_id,
  event.purpose,
  event.action,
  event.detail
from audit_event as event
where event.object_kind = :object_kind!
  and event.object_id = :object_id!
order by event.happened_at desc, event.audit_event_id desc;
