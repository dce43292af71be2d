/* @name insertAuditEvent */
-- Who is doing what to which object, when and for which purpose? The transaction itself says who and for what.
insert into audit_event (happened_at, actor_id, purpose, scope, action, object_kind, object_id, detail)
values (
  :at!,
  acting_actor(),
  acting_purpose(),
  acting_scope(),
  :action!,
  :object_kind!,
  :object_id,
  :detail!
);
