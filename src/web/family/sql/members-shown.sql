/* @name membersShown */
-- Who is in this family now, and do they live with it?
select
  member.person_id,
  member.role,
  coalesce(member.lives_here, case when member.resident then 'yes' else 'no' end) as "lives_here!",
  member.because
from family_member as member
where member.family_id = :familyId!
  and member.known_to = 'infinity'
order by member.person_id;
