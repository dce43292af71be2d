/* @name familiesOfPeople */
-- In which families that the searcher sees are these people now, and where do those live?
select
  member.person_id,
  family.family_id,
  family.reference,
  case
    when exists (
      select
      from family_member as other
      join person using (person_id)
      where other.family_id = family.family_id and other.known_to = 'infinity' and person.protected
    ) then null
    else family.ward
  end as "ward?"
from family_member as member
join family using (family_id)
where member.known_to = 'infinity'
  and family.retired_at is null
  and member.person_id = any (:personIds!::uuid[])
order by family.reference, member.person_id;
