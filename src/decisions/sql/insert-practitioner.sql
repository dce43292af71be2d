/* @name insertPractitioner */
-- Who works with this family from this day on, by which decision?
insert into family_practitioner (family_id, actor_id, decision_id, valid_from)
select :family_id!, :actor_id!, :decision_id!, :begins_on!
where not exists (
  select
  from family_practitioner as already
  where already.family_id = :family_id! and already.actor_id = :actor_id! and already.valid_to is null
)
on conflict (family_id, actor_id, valid_from) do update set valid_to = null;
