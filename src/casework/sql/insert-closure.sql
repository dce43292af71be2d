/* @name insertClosure */
-- How does this case end, as whoever is acting writes it down?
insert into case_closure (case_id, family_id, closed_by, closed_at, closed_on, reason, sealed, key_number)
values (
  :case_id!, :family_id!, acting_actor(), :closed_at!, :closed_on!, :reason!, :sealed!, :key_number!
);
