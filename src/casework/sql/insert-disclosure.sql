/* @name insertDisclosure */
-- Which partner was told something about this family, under which gateway, by whom and when?
insert into disclosure
  (disclosure_id, family_id, case_id, recipient, gateway, shared_by, shared_at, shared_on, sealed, key_number)
values
  (:disclosure_id!, :family_id!, :case_id, :recipient!, :gateway!, acting_actor(), :shared_at!, :shared_on!, :sealed!,
   :key_number!);
