/* @name adultsToWriteTo */
-- Which adults of a case belong to the family now, and which of them live with it? (Nobody whose identity is sealed.)
select member.person_id, member.resident
from case_member as involved
join family_member as member
  on member.family_id = involved.family_id and member.person_id = involved.person_id and member.known_to = 'infinity'
join person on person.person_id = member.person_id
where involved.case_id = :case_id!
  and member.role = 'adult'
order by member.person_id;
