/* @name recordsOfPeople */
-- Which source records are these people's, who were taken for them last?
with owner as (
  select distinct on (member.source_person_id) member.source_person_id, member.person_id
  from person_member as member
  order by member.source_person_id, member.known_to desc, member.known_from desc
)
select record.record_id, owner.person_id
from owner
join source_record as record using (source_person_id)
where owner.person_id = any (:personIds!::uuid[]);
