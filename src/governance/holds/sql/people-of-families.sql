/* @name peopleOfFamilies */
-- Who is or ever was in which family, or in its case?
select member.family_id as "family_id!", member.person_id as "person_id!"
from family_member as member
union
select case_member.family_id, case_member.person_id
from case_member;
