/* @name recordStaffMember */
-- What is the acting person, as they sign in now?
insert into staff_member (actor_id, roles, signed_in_at)
values (acting_actor(), :roles!, :signedInAt!)
on conflict (actor_id) do update
set roles = excluded.roles, signed_in_at = excluded.signed_in_at;
