/* @name membersKnown */
-- Which source people made up these people, as known at a moment? Never of a sealed identity.
--   person_ids  null for everyone
select member.person_id, member.source_person_id
from person_member as member
join person using (person_id)
where member.known_from <= :known_at! and member.known_to > :known_at!
  and not person.identity_sealed
  and (:person_ids::uuid[] is null or member.person_id = any (:person_ids));
