/* @name insertFindingPeople */
-- To whom is each finding attributed?
insert into finding_person (finding_id, person_id, finding, because)
select finding.finding_id, incoming.person_id, incoming.finding, incoming.because
from unnest(:family_ids!::uuid[], :needs!::text[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])
  as incoming (family_id, need, person_id, finding, because)
join finding
  on finding.assessment_run_id = :assessment_run_id!
  and finding.family_id = incoming.family_id
  and finding.need = incoming.need;
