/* @name decisionShown */
-- What was decided, by whom, on which evidence, and has it been decided again since?
select
  decision.decision_id,
  decision.family_id,
  decision.actor_id,
  decision.decided_at,
  decision.decided_on,
  decision.outcome,
  decision.sealed_reason,
  decision.key_number,
  decision.evidence_version,
  decision.supersedes,
  run.framework,
  run.edition,
  run.as_of,
  family.reference,
  (
    select later.decision_id
    from decision as later
    where later.supersedes = decision.decision_id
  ) as superseded_by
from decision
join assessment_run as run using (assessment_run_id)
join family using (family_id)
where decision.decision_id = :decisionId!;
