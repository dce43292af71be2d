/* @name resultsOfCase */
-- What became of each need of this case, as last worked out?
select
  result.outcome_result_id, result.framework, result.edition, result.edition_sha256, result.headline, result.need,
  result.route, result.baseline_from, result.baseline_to, result.result_from, result.result_to, result.result,
  result.because
from outcome_result as result
where result.outcome_run_id = :outcome_run_id! and result.case_id = :case_id!
order by result.route desc, result.outcome_result_id;
