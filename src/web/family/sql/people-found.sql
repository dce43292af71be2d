/* @name peopleFound */
-- To whom is each finding of this family attributed, and why?
select
  attributed.finding_id,
  attributed.person_id,
  attributed.finding,
  attributed.because
from finding
join finding_person as attributed using (finding_id)
where finding.family_id = :familyId!
  and finding.assessment_run_id = :assessmentRunId!
order by attributed.finding_id, attributed.person_id;
