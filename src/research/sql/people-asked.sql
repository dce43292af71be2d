/* @name peopleAsked */
-- Who do these ids stand for now, and what is known of them without opening a record: hidden, or sealed for an adoption?
--   person_ids  an id that was merged leads to the person who has all it had
with recursive asked as (
  select
    person.person_id as asked_id,
    person.person_id
  from person
  where person.person_id = any (:person_ids!::uuid[])
  union all
  select
    asked.asked_id,
    merged.merged_into
  from asked
  join person as merged on merged.person_id = asked.person_id
  where merged.merged_into is not null
)
select
  asked.asked_id as "asked_id!",
  person.person_id,
  person.identity_sealed,
  (
    person.protected
    or exists (
      select
      from residence
      where residence.person_id = person.person_id and residence.protected and residence.known_to = 'infinity'
    )
  ) as "protected!"
from asked
join person on person.person_id = asked.person_id
where person.merged_into is null
order by asked.asked_id;
