/* @name closeHouseholdMembers */
-- Who is no longer known to have been in a household from that day?
update household_member
set known_to = :known_to!
from unnest(:household_ids!::uuid[], :person_ids!::uuid[], :valid_froms!::date[])
  as ended (household_id, person_id, valid_from)
where household_member.known_to = 'infinity'
  and household_member.household_id = ended.household_id
  and household_member.person_id = ended.person_id
  and household_member.valid_from = ended.valid_from;
