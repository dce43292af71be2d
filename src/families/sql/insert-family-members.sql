/* @name insertFamilyMembers */
-- Who belongs to which family now, as what, and why?
insert into family_member (family_id, person_id, role, dependent, resident, lives_here, because, known_from)
select
  member.family_id,
  member.person_id,
  member.role,
  member.dependent,
  member.lives_here in ('yes', 'some nights'),
  member.lives_here,
  member.because,
  :known_from!
from unnest(
  :family_ids!::uuid[],
  :person_ids!::uuid[],
  :roles!::text[],
  :dependents!::boolean[],
  :lives_heres!::text[],
  :becauses!::text[]
) as member (family_id, person_id, role, dependent, lives_here, because);
