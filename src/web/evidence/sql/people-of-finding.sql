/* @name peopleOfFinding */
-- To whom is this finding attributed, and why?
select
  attributed.person_id,
  attributed.finding,
  attributed.because
from finding_person as attributed
where attributed.finding_id = :findingId!
order by attributed.person_id;
