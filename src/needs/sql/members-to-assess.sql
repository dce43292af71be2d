/* @name membersToAssess */
-- Who was in these families, as known at a moment: to whom are they parents, and in which ward did they live on a day?
--   A sealed identity is in no assessment, and nobody whose data may only be kept.
select
  member.family_id,
  member.person_id,
  member.role,
  member.resident,
  exists (
    select
    from relationship as tie
    join family_member as child on child.person_id = tie.to_person_id
    where tie.from_person_id = member.person_id
      and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')
      and tie.known_from <= :known_at! and tie.known_to > :known_at!
      and (tie.valid_from is null or tie.valid_from <= :as_of!)
      and (tie.valid_to is null or tie.valid_to > :as_of!)
      and child.family_id = member.family_id
      and child.role = 'child'
      and child.known_from <= :known_at! and child.known_to > :known_at!
  ) as "is_parent!",
  coalesce(case when member.resident then home.ward end, own.ward) as ward
from family_member as member
join person using (person_id)
left join family_home as home
  on home.family_id = member.family_id and home.known_from <= :known_at! and home.known_to > :known_at!
left join lateral (
  select kind.ward
  from residence
  join dwelling_kind as kind using (dwelling_id)
  where residence.person_id = member.person_id
    and residence.kind = 'main'
    and residence.state not in ('contradicted', 'left', 'stale')
    and residence.known_from <= :known_at! and residence.known_to > :known_at!
    and residence.valid_from <= :as_of!
    and (residence.valid_to is null or residence.valid_to > :as_of!)
    and kind.known_from <= :known_at! and kind.known_to > :known_at!
    and kind.ward is not null
  order by residence.valid_from desc, residence.residence_id desc
  limit 1
) as own on true
where member.family_id = any (:family_ids!::uuid[])
  and member.known_from <= :known_at! and member.known_to > :known_at!
  and not person.identity_sealed
  and member.person_id <> all (array(select people_with_right('restriction', :today!::date)))
order by member.family_id, member.person_id;
