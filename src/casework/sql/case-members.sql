/* @name caseMembers */
-- Whom is this case about, and since when?
select member.person_id, member.role, member.joined_on
from case_member as member
where member.case_id = :case_id!
order by member.joined_on, member.role, member.person_id;
