/* @name assessmentVersions */
-- Which versions of the assessment of this case are there, newest first?
select
  assessment.assessment_id,
  assessment.version,
  assessment.recorded_by,
  assessment.recorded_at,
  assessment.recorded_on,
  assessment.sealed,
  assessment.key_number
from case_assessment as assessment
where assessment.case_id = :case_id!
order by assessment.version desc;
