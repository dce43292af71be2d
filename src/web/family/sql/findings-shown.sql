/* @name findingsShown */
-- What did this assessment find for this family, need by need, and why?
select
  finding.finding_id,
  finding.headline,
  finding.need,
  finding.finding,
  finding.because
from finding
where finding.family_id = :familyId!
  and finding.assessment_run_id = :assessmentRunId!
order by finding.finding_id;
