/* @name householdMembersNow */
-- Who is known to have been in which household, and when?
select
  member.household_id,
  member.person_id,
  member.kind,
  member.valid_from,
  member.valid_to
from household_member as member
where member.known_to = 'infinity';
