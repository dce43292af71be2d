/* @name assessmentById */
-- Whose version of which family's assessment has this id?
select assessment.family_id, assessment.recorded_by, assessment.version
from case_assessment as assessment
where assessment.assessment_id = :assessment_id!;
