/* @name insertDecision */
-- What does whoever is acting decide about a family, on which evidence, and after which decision?
insert into decision (
  decision_id, family_id, assessment_run_id, evidence_version, actor_id, decided_at, decided_on, outcome,
  sealed_reason, key_number, supersedes
)
values (
  :decision_id!, :family_id!, :assessment_run_id!, :evidence_version!, acting_actor(), :decided_at!, :decided_on!,
  :outcome!, :sealed_reason!, :key_number!, :supersedes
);
