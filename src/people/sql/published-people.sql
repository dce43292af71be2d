/* @name publishedPeople */
-- Which source people make up each person now?
select
  member.person_id,
  member.source_person_id,
  person.issued_at,
  person.sex,
  person.protected,
  person.identity_sealed
from person_member as member
join person using (person_id)
where member.known_to = 'infinity'
order by member.source_person_id;
