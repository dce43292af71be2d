/* @name membersToJudge */
-- Whom are these cases about, as known at a moment: are they parents, in which ward did they live, and may their records be used?
--   Someone who has turned out to be someone else is who they turned out to be. The records of a restricted person, and of
--   a sealed identity, are not used: what they would show is not known.
--   today  a restriction holds for every day that is asked about once it has begun
with recursive same as (
  select member.case_id, member.family_id, member.person_id, member.role
  from case_member as member
  where member.case_id = any (:case_ids!::uuid[]) and member.joined_on <= :as_of!
  union
  select same.case_id, same.family_id, person.merged_into, same.role
  from same
  join person using (person_id)
  where person.merged_into is not null and person.retired_at <= :known_at!
)
select distinct on (same.case_id, same.person_id)
  same.case_id as "case_id!",
  same.person_id as "person_id!",
  same.role as "role!",
  (
    person.identity_sealed
    or (person.retired_at is not null and person.retired_at <= :known_at!)
    or same.person_id = any (array(select people_with_right('restriction', :as_of!::date)))
    or same.person_id = any (array(select people_with_right('restriction', :today!::date)))
  ) as "is_out_of_use!",
  exists (
    select
    from relationship as tie
    join case_member as child on child.case_id = same.case_id and child.person_id = tie.to_person_id
    where tie.from_person_id = same.person_id
      and tie.kind in ('parent', 'step-parent', 'carer', 'foster-carer', 'special-guardian')
      and tie.known_from <= :known_at! and tie.known_to > :known_at!
      and (tie.valid_from is null or tie.valid_from <= :as_of!)
      and (tie.valid_to is null or tie.valid_to > :as_of!)
      and child.role = 'child'
  ) as "is_parent!",
  coalesce(own.ward, home.ward) as ward
from same
join person using (person_id)
left join lateral (
  select family_home.ward
  from family_home
  where family_home.family_id = same.family_id
    and family_home.known_from <= :known_at! and family_home.known_to > :known_at!
  limit 1
) as home on true
left join lateral (
  select kind.ward
  from residence
  join dwelling_kind as kind using (dwelling_id)
  where residence.person_id = same.person_id
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
where not (person.merged_into is not null and person.retired_at <= :known_at!)
order by same.case_id, same.person_id;
