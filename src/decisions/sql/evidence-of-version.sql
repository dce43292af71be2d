/* @name evidenceOfVersion */
-- Which assessment last found this version of a family's evidence?
select eligibility.assessment_run_id
from eligibility
join assessment_run as run using (assessment_run_id)
where eligibility.family_id = :family_id!
  and eligibility.evidence_version = :evidence_version!
order by run.known_at desc, run.run_at desc
limit 1;
