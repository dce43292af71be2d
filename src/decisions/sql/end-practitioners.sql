/* @name endPractitioners */
-- Who no longer works with this family from this day on?
--   except_actor_id  whoever goes on working with it; null where nobody does
update family_practitioner
set valid_to = :ends_on!
where family_practitioner.family_id = :family_id!
  and family_practitioner.valid_to is null
  and family_practitioner.actor_id is distinct from :except_actor_id;
