/* @name insertAssessmentNeeds */
-- Which needs is this version of an assessment about?
insert into case_assessment_need (assessment_id, family_id, headline, need)
select :assessment_id!, :family_id!, assessed.headline, assessed.need
from unnest(:headlines!::text[], :needs!::text[]) as assessed (headline, need);
