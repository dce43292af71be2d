/* @name insertFindingPeople */
-- To whom is each finding attributed?
insert into finding_person (finding_id, person_id, finding, because)
select incoming.finding_id, incoming.person_id, incoming.finding, incoming.because
from unnest(:finding_ids!::bigint[], :person_ids!::uuid[], :findings!::text[], :becauses!::text[])
  as incoming (finding_id, person_id, finding, because);
