/* @name peopleNow */
-- Who are the people, and which source people is each made of now?
select
  member.source_person_id,
  person.person_id,
  person.sex,
  person.protected,
  person.identity_sealed
from person_member as member
join person using (person_id)
where member.known_to = 'infinity';
