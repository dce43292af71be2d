/* @name familiesEver */
-- Which families have there been, and who lived with each when it was last known?
-- A family that is no longer one has its last members, so that one found again keeps its id.
select
  family.family_id,
  family.reference,
  family.issued_at,
  family.retired_at,
  family.team_id,
  family.ward,
  coalesce(
    array_agg(member.person_id) filter (where member.person_id is not null and member.lives_here is distinct from 'no'),
    '{}'
  ) as "person_ids!"
from family
left join family_member as member
  on member.family_id = family.family_id and member.known_to in ('infinity', family.retired_at)
group by family.family_id;
