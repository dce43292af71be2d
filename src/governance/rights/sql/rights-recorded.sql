/* @name rightsRecorded */
-- What did people ask for, latest first, a page at a time?
select
  personal_right.right_id,
  personal_right.person_id,
  personal_right.kind,
  personal_right.begins_on,
  personal_right_end.ends_on as "ends_on?",
  (count(*) over ())::int as "all_rights!"
from personal_right
left join personal_right_end using (right_id)
order by personal_right.begins_on desc, personal_right.recorded_at desc, personal_right.right_id
limit :pageSize!
offset :offset!;
