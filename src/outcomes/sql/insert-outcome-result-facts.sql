/* @name insertOutcomeResultFacts */
-- Which facts lie in the windows of each result?
insert into outcome_result_fact (outcome_result_id, family_id, fact_id, in_window)
select incoming.outcome_result_id, incoming.family_id, incoming.fact_id, incoming.in_window
from unnest(:outcome_result_ids!::bigint[], :family_ids!::uuid[], :fact_ids!::bigint[], :windows!::text[])
  as incoming (outcome_result_id, family_id, fact_id, in_window);
