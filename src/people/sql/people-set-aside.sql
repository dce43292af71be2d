/* @name peopleSetAside */
-- Whose data may only be kept, so that they stay the person they are and are compared with nobody?
--   A sealed identity is not among them: it is compared with nobody as it is, and seals whoever shares its numbers.
select
  member.person_id,
  member.source_person_id,
  exists (
    select
    from source_record as record
    where record.source_person_id = member.source_person_id
      and record.describes_person
      and record.protected
      and record.known_to = 'infinity'
  ) as "is_protected!"
from people_with_right('restriction', :on_day!::date) as restricted (person_id)
join person using (person_id)
join person_member as member on member.person_id = person.person_id and member.known_to = 'infinity'
where not person.identity_sealed
  and not exists (
    select
    from person_member as own
    join source_record as record using (source_person_id)
    where own.person_id = person.person_id
      and own.known_to = 'infinity'
      and record.identity_sealed
      and record.known_to = 'infinity'
  )
  and not exists (
    select
    from person_member as own
    join fact using (source_person_id)
    where own.person_id = person.person_id
      and own.known_to = 'infinity'
      and fact.kind in ('placed-for-adoption', 'adoption-marker')
      and fact.known_to = 'infinity'
  );
