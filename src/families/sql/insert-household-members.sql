/* @name insertHouseholdMembers */
-- Who is now known to have been in which household, and when?
insert into household_member (household_id, person_id, kind, valid_from, valid_to, known_from)
select
  member.household_id,
  member.person_id,
  member.kind,
  member.valid_from,
  member.valid_to,
  :known_from!
from unnest(
  :household_ids!::uuid[],
  :person_ids!::uuid[],
  :kinds!::text[],
  :valid_froms!::date[],
  :valid_tos!::date[]
) as member (household_id, person_id, kind, valid_from, valid_to);
