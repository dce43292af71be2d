/* @name familyMembersNow */
-- Who belongs to which family, and how?
select
  member.family_id,
  member.person_id,
  member.role,
  member.dependent,
  member.lives_here as "lives_here!",
  member.because
from family_member as member
where member.known_to = 'infinity';
