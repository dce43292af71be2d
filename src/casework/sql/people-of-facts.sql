/* @name peopleOfFacts */
-- About whom is each of these facts?
select fact.fact_id, member.person_id
from fact
join person_member as member
  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
where fact.fact_id = any (:fact_ids!::bigint[]);
