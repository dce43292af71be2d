/* @name standingRights */
-- Which rights of this kind does this person have that have not ended?
select personal_right.right_id
from personal_right
left join personal_right_end using (right_id)
where personal_right.person_id = :personId!
  and personal_right.kind = :kind!
  and (personal_right_end.ends_on is null or personal_right_end.ends_on > :today!);
