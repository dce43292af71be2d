/* @name insertPeople */
-- Which people are new, and what do their records say that rules need in the open?
insert into person (person_id, issued_at, sex, protected, identity_sealed)
select
  new_person.person_id,
  :issued_at!,
  new_person.sex,
  new_person.protected,
  new_person.identity_sealed
from unnest(:person_ids!::uuid[], :sexes!::text[], :protected!::boolean[], :identity_sealed!::boolean[])
  as new_person (person_id, sex, protected, identity_sealed);
