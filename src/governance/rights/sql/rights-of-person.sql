/* @name rightsOfPerson */
-- What did this person ask for, latest first?
select
  personal_right.right_id,
  personal_right.kind,
  personal_right.begins_on,
  personal_right.recorded_by,
  personal_right.sealed,
  personal_right.key_number,
  personal_right_end.ends_on as "ends_on?"
from personal_right
left join personal_right_end using (right_id)
where personal_right.person_id = :personId!
order by personal_right.begins_on desc, personal_right.recorded_at desc;
