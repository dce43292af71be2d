/* @name peopleToTellAbout */
-- Who is in this family now or was in a case of it, as what, and whose data may only be kept? (Nobody whose identity is
-- sealed.)
select
  person.person_id,
  coalesce(member.role, involved.role) as "role!",
  exists (
    select
    from personal_right as asked
    left join personal_right_end as ended using (right_id)
    where asked.person_id = person.person_id
      and asked.kind = 'restriction'
      and asked.begins_on <= :today!::date
      and coalesce(ended.ends_on > :today!::date, true)
  ) as "is_restricted!"
from person
left join lateral (
  select family_member.role
  from family_member
  where family_member.family_id = :family_id!
    and family_member.person_id = person.person_id
    and family_member.known_to = 'infinity'
  limit 1
) as member on true
left join lateral (
  select case_member.role
  from case_member
  where case_member.family_id = :family_id! and case_member.person_id = person.person_id
  limit 1
) as involved on true
where person.person_id in (
  select own.person_id from family_member as own where own.family_id = :family_id! and own.known_to = 'infinity'
  union
  select own.person_id from case_member as own where own.family_id = :family_id!
)
order by person.person_id;
