/* @name insertOutcomeResults */
-- What became of the needs of some cases, by which edition and windows, and by which ids is it known from now on?
insert into outcome_result (
  outcome_run_id, case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from,
  baseline_to, result_from, result_to, result, because
)
select
  :outcome_run_id!, incoming.case_id, incoming.family_id, incoming.framework, incoming.edition,
  incoming.edition_sha256, incoming.headline, incoming.need, incoming.route, incoming.baseline_from,
  incoming.baseline_to, incoming.result_from, incoming.result_to, incoming.result, incoming.because
from unnest(
  :case_ids!::uuid[], :family_ids!::uuid[], :frameworks!::text[], :editions!::text[], :edition_sha256s!::text[],
  :headlines!::text[], :needs!::text[], :routes!::text[], :baselines_from!::date[], :baselines_to!::date[],
  :results_from!::date[], :results_to!::date[], :results!::text[], :becauses!::text[]
) as incoming (
  case_id, family_id, framework, edition, edition_sha256, headline, need, route, baseline_from, baseline_to,
  result_from, result_to, result, because
)
returning outcome_result_id, case_id, need, route;
