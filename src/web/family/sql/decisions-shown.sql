/* @name decisionsShown */
-- What has been decided about this family, latest first?
select
  decision.decision_id,
  decision.actor_id,
  decision.decided_on,
  decision.outcome,
  decision.sealed_reason,
  decision.key_number
from decision
where decision.family_id = :familyId!
order by decision.decided_at desc;
