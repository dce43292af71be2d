/* @name insertFindingFacts */
-- Which facts are behind each finding?
insert into finding_fact (finding_id, fact_id)
select distinct finding.finding_id, incoming.fact_id
from unnest(:family_ids!::uuid[], :needs!::text[], :fact_ids!::bigint[]) as incoming (family_id, need, fact_id)
join finding
  on finding.assessment_run_id = :assessment_run_id!
  and finding.family_id = incoming.family_id
  and finding.need = incoming.need;
