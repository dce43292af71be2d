/* @name insertClaimPeople */
-- Who may not be claimed for again while this claim stands, whatever family they are in?
insert into claim_person (claim_id, family_id, person_id)
select :claim_id!, :family_id!, incoming.person_id
from unnest(:person_ids!::uuid[]) as incoming (person_id);
