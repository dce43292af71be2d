/* @name familyOfDecision */
-- Which family is this decision about?
select decision.family_id
from decision
where decision.decision_id = :decisionId!;
