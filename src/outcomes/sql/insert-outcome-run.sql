/* @name insertOutcomeRun */
-- For which day are results worked out, with the knowledge of which moment?
insert into outcome_run (outcome_run_id, as_of, known_at)
values (:outcome_run_id!, :as_of!, :known_at!);
