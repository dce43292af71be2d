/* @name studyMembers */
-- Who belongs to these families: who was supported with them, and where there is no case, who is in them now?
--   as_of       somebody who joined a case later is not in it yet
--   case_ids    the case of each family, in the same order; null where it has none
select
  asked.family_id as "family_id!",
  member.person_id as "person_id!",
  member.role as "role!"
from unnest(:family_ids!::uuid[], :case_ids!::uuid[]) as asked (family_id, case_id)
cross join lateral (
  select
    case_member.person_id,
    case_member.role
  from case_member
  where case_member.case_id = asked.case_id and case_member.joined_on <= :as_of!::date
  union all
  select
    family_member.person_id,
    family_member.role
  from family_member
  where asked.case_id is null
    and family_member.family_id = asked.family_id
    and family_member.known_to = 'infinity'
) as member
order by asked.family_id, member.person_id;
