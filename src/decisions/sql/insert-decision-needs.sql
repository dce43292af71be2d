/* @name insertDecisionNeeds */
-- What is answered about each need in a decision?
insert into decision_need (decision_id, headline, need, finding_id, answer)
select :decision_id!, finding.headline, finding.need, finding.finding_id, answered.answer
from unnest(:needs!::text[], :answers!::text[]) as answered (need, answer)
join finding
  on finding.family_id = :family_id!
  and finding.assessment_run_id = :assessment_run_id!
  and finding.need = answered.need;
