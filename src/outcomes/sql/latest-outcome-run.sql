/* @name latestOutcomeRun */
-- What was known last when results were worked out?
select latest.outcome_run_id, latest.as_of, latest.known_at
from outcome_run as latest
order by latest.known_at desc, latest.run_at desc
limit 1;
