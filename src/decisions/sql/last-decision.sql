/* @name lastDecision */
-- What was decided about this family last?
select decision.decision_id, decision.actor_id, decision.decided_on, decision.outcome
from decision
where decision.family_id = :family_id!
  and not exists (select from decision as later where later.supersedes = decision.decision_id);
