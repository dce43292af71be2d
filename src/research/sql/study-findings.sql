/* @name studyFindings */
-- What was found for these families by these runs, for whom?
--   family_ids, run_ids  a family and a run in each place
select
  finding.family_id,
  finding.assessment_run_id,
  finding.need,
  finding.headline,
  finding.finding,
  attributed.person_id as "person_id?",
  attributed.finding as "person_finding?"
from unnest(:family_ids!::uuid[], :run_ids!::uuid[]) as asked (family_id, run_id)
join finding on finding.family_id = asked.family_id and finding.assessment_run_id = asked.run_id
left join finding_person as attributed on attributed.finding_id = finding.finding_id
order by finding.finding_id, attributed.person_id;
