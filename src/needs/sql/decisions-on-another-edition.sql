/* @name decisionsOnAnotherEdition */
-- When was a decision last made on this edition as it was before its files changed?
select max(decision.decided_on) as decided_on
from decision
join assessment_run as run using (assessment_run_id)
where run.framework = :framework!
  and run.edition = :edition!
  and run.edition_sha256 <> :edition_sha256!;
