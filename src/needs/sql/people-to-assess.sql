/* @name peopleToAssess */
-- Who was in any family, as known at a moment? Nobody whose data may only be kept.
select distinct member.person_id
from family_member as member
join family using (family_id)
where member.known_from <= :known_at! and member.known_to > :known_at!
  and family.issued_at <= :known_at!
  and (family.retired_at is null or family.retired_at > :known_at!)
  and member.person_id <> all (array(select people_with_right('restriction', :today!::date)));
