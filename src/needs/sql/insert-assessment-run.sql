/* @name insertAssessmentRun */
-- Which rules are applied, for which day, with the knowledge of which moment?
insert into assessment_run (assessment_run_id, framework, edition, edition_sha256, as_of, known_at, what_if)
values (:assessment_run_id!, :framework!, :edition!, :edition_sha256!, :as_of!, :known_at!, :what_if!);
