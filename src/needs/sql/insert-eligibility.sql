/* @name insertEligibility */
-- Which of some families meet the programme's rule, and on which evidence?
--   headlines_met  the ids of each family's headlines in the framework's order, joined by commas
insert into eligibility (assessment_run_id, family_id, eligible, headlines_met, because, evidence_version)
select
  :assessment_run_id!,
  incoming.family_id,
  incoming.eligible,
  string_to_array(incoming.headlines_met, ','),
  incoming.because,
  incoming.evidence_version
from unnest(
  :family_ids!::uuid[], :eligibles!::text[], :headlines_met!::text[], :becauses!::text[], :evidence_versions!::text[]
) as incoming (family_id, eligible, headlines_met, because, evidence_version);
