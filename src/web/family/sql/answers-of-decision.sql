/* @name answersOfDecision */
-- What was answered for each need in this decision?
select
  answered.headline,
  answered.need,
  answered.answer
from decision_need as answered
where answered.decision_id = :decisionId!
order by answered.headline, answered.need;
