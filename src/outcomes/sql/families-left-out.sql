/* @name familiesLeftOut */
-- Which families are not counted on a day, because someone who is or was one of them restricted all use of their data?
with recursive restricted as (
  select person_right.person_id
  from people_with_right('restriction', :as_of!) as person_right (person_id)
  union
  select person.merged_into
  from restricted
  join person using (person_id)
  where person.merged_into is not null
)
select family_member.family_id
from family_member
join restricted using (person_id)
where (family_member.known_from at time zone 'Europe/London')::date <= :as_of!
union
select case_member.family_id
from case_member
join restricted using (person_id)
where case_member.joined_on <= :as_of!;
