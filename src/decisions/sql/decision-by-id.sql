/* @name decisionById */
-- Whose decision is this, about which family, with which outcome?
select decision.family_id, decision.actor_id, decision.outcome
from decision
where decision.decision_id = :decision_id!;
