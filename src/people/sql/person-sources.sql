/* @name personSources */
-- Which source people make up these people now? An id that was merged leads to the person who has all it had.
--   person_ids  null for everyone
with recursive asked as (
  select person.person_id as asked_id, person.person_id
  from person
  where :person_ids::uuid[] is null or person.person_id = any (:person_ids)
  union all
  select asked.asked_id, merged.merged_into
  from asked
  join person as merged on merged.person_id = asked.person_id
  where merged.merged_into is not null
)
select
  asked.asked_id as "asked_id!",
  person.person_id,
  person.sex,
  person.protected,
  person.identity_sealed,
  member.source_person_id
from asked
join person on person.person_id = asked.person_id
join person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'
order by asked.asked_id, member.source_person_id;
