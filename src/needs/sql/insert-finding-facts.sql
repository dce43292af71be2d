/* @name insertFindingFacts */
-- Which facts are behind each finding?
insert into finding_fact (finding_id, fact_id)
select incoming.finding_id, incoming.fact_id
from unnest(:finding_ids!::bigint[], :fact_ids!::bigint[]) as incoming (finding_id, fact_id);
