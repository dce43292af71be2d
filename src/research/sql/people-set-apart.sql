/* @name peopleSetApart */
-- Who is left out of research on a day, and why: whose right stands, and who shares a home with someone protected?
--   on_day  the day of releasing, not the day the release speaks of: a right is honoured from the day it begins
-- A right stays with a person whose id was merged into another's.
with recursive stands as (
  select
    holder.person_id,
    'objection-to-research' as reason
  from people_with_right('objection-to-research', :on_day!::date) as holder (person_id)
  union
  select
    holder.person_id,
    'restriction'
  from people_with_right('restriction', :on_day!::date) as holder (person_id)
  union
  select
    person.merged_into,
    stands.reason
  from stands
  join person using (person_id)
  where person.merged_into is not null
)
select
  stands.person_id as "person_id!",
  stands.reason as "reason!"
from stands
union
select
  other.person_id,
  'lives-with-someone-protected'
from household_member as hidden
join person on person.person_id = hidden.person_id and person.protected
join household_member as other using (household_id)
where other.person_id <> hidden.person_id
  and hidden.known_to = 'infinity'
  and other.known_to = 'infinity'
order by 1, 2;
