/* @name closeFamilyMembers */
-- Who no longer belongs to a family as they did?
update family_member
set known_to = :known_to!
from unnest(:family_ids!::uuid[], :person_ids!::uuid[]) as ended (family_id, person_id)
where family_member.known_to = 'infinity'
  and family_member.family_id = ended.family_id
  and family_member.person_id = ended.person_id;
