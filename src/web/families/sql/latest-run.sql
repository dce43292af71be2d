/* @name latestRun */
-- Which assessment is the latest, by which rules and as of which day?
select
  run.assessment_run_id,
  run.framework,
  run.edition,
  run.as_of
from assessment_run as run
where not run.what_if
order by run.known_at desc, run.run_at desc
limit 1;
