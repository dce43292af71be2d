/* @name peopleEmployed */
-- Who is in paid work on a day?
select distinct member.person_id
from fact
join person_member as member on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
where fact.kind = 'employment'
  and fact.known_to = 'infinity'
  and fact.valid_from <= :as_of!
  and (fact.valid_to is null or fact.valid_to > :as_of!);
