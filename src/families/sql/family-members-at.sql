/* @name familyMembersAt */
-- Who belonged to a family, as what, as it was known at a moment?
--   known_at  the moment; last month's list can be made again
select
  member.person_id,
  member.role,
  member.dependent,
  member.resident,
  coalesce(member.lives_here, case when member.resident then 'yes' else 'not known' end) as "lives_here!",
  member.because
from family_member as member
where member.family_id = :family_id!
  and member.known_from <= :known_at!
  and member.known_to > :known_at!
order by member.dependent, member.person_id;
