/* @name joinCase */
-- Who of the family as it is now does the family's open case become about? (Nobody is ever taken out of it.)
insert into case_member (case_id, family_id, person_id, role, joined_on)
select distinct on (member.person_id) open_case.case_id, member.family_id, member.person_id, member.role, :joined_on!::date
from family_case as open_case
join family_member as member on member.family_id = open_case.family_id and member.known_to = 'infinity'
where open_case.family_id = :family_id!
  and not exists (select from case_closure where case_closure.case_id = open_case.case_id)
order by member.person_id, member.known_from desc
on conflict (case_id, person_id) do nothing;
