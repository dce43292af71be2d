/* @name leadPractitioners */
-- Who was a lead practitioner when they last signed in?
select staff.actor_id
from staff_member as staff
where 'lead-practitioner' = any (staff.roles)
order by staff.signed_in_at desc;
