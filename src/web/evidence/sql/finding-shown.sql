/* @name findingShown */
-- What was found about this need for this family, by which rules and as of which day?
select
  finding.finding_id,
  finding.need,
  finding.finding,
  finding.because,
  run.framework,
  run.edition,
  run.as_of,
  run.known_at
from finding
join assessment_run as run using (assessment_run_id)
where finding.finding_id = :findingId!
  and finding.family_id = :familyId!
  and not run.what_if;
