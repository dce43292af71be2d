/* @name currentEvidence */
-- Which version of this family's evidence is the current one, and which assessment found it?
--   What was only tried out is never current; nor is an earlier day made again.
select eligibility.assessment_run_id, eligibility.evidence_version
from eligibility
where eligibility.family_id = :family_id!
  and eligibility.assessment_run_id = (
    select run.assessment_run_id
    from assessment_run as run
    where not run.what_if
    order by run.known_at desc, run.run_at desc
    limit 1
  );
