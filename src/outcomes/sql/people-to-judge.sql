/* @name peopleToJudge */
-- Who is any case about, as known at a moment?
select distinct member.person_id
from case_member as member
join family_case using (case_id)
where family_case.opened_at <= :known_at!;
