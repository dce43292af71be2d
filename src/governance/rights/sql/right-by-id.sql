/* @name rightById */
-- What was asked for, from when until when, as far as the acting person may know?
select
  personal_right.person_id,
  personal_right.kind,
  personal_right.begins_on,
  personal_right_end.ends_on as "ends_on?"
from personal_right
left join personal_right_end using (right_id)
where personal_right.right_id = :rightId!;
