/* @name homesAndFamiliesOfPeople */
-- Which household and which family is each person's on a day, as it was known at a moment?
--   known_at, as_of  the moment and the day
-- A child with two homes has the main one, and the family there; someone else in two families has the one they live with.
select
  person.person_id,
  home.household_id as "household_id?",
  own.family_id as "family_id?",
  own.reference as "reference?"
from person
left join lateral (
  select member.household_id
  from household_member as member
  where member.person_id = person.person_id
    and member.known_from <= :known_at!
    and member.known_to > :known_at!
    and member.valid_from <= :as_of!
    and (member.valid_to is null or member.valid_to > :as_of!)
  order by member.kind, member.valid_from, member.household_id
  limit 1
) as home on true
left join lateral (
  select
    family.family_id,
    family.reference
  from family_member as member
  join family using (family_id)
  where member.person_id = person.person_id
    and member.known_from <= :known_at!
    and member.known_to > :known_at!
  order by
    case member.lives_here when 'yes' then 1 when 'some nights' then 2 when 'not known' then 3 else 4 end,
    family.issued_at,
    family.family_id
  limit 1
) as own on true
where home.household_id is not null
  or own.family_id is not null;
