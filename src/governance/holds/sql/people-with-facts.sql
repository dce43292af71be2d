/* @name peopleWithFacts */
-- About whom is, or ever was, a fact of one of these kinds stated?
select distinct member.person_id
from fact
join person_member as member using (source_person_id)
where fact.kind = any (:factKinds!::text[]);
