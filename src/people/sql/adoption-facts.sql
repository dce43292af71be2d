/* @name adoptionFacts */
-- Which source people does a source say were adopted or placed for adoption?
--   known_at  the moment to look back from
select
  fact.source_person_id,
  bool_or(fact.kind = 'placed-for-adoption') as "placed!"
from fact
where fact.kind in ('placed-for-adoption', 'adoption-marker')
  and fact.known_from <= :known_at!
  and fact.known_to > :known_at!
group by fact.source_person_id
order by fact.source_person_id;
