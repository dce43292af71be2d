/* @name familiesOfTeamAt */
-- Which families did a team have, as it was known at a moment?
--   team_id   null for every team the asker may see
select
  family.family_id,
  family.reference,
  family.team_id,
  coalesce(home.ward, family.ward) as ward,
  family.issued_at
from family
left join family_home as home
  on home.family_id = family.family_id and home.known_from <= :known_at! and home.known_to > :known_at!
where (:team_id::text is null or family.team_id = :team_id)
  and family.issued_at <= :known_at!
  and exists (
    select
    from family_member as member
    where member.family_id = family.family_id
      and member.known_from <= :known_at!
      and member.known_to > :known_at!
  )
order by family.issued_at, family.reference;
