/* @name updatePeople */
-- What do the records of people already known say now that rules need in the open?
update person
set sex = changed.sex, protected = changed.protected, identity_sealed = changed.identity_sealed
from unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])
  as changed (person_id, sex, protected, identity_sealed)
where person.person_id = changed.person_id;
