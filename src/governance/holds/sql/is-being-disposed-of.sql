/* @name isBeingDisposedOf */
-- Was it agreed already that this family goes?
select exists (
  select
  from disposal_subject as subject
  join disposal_approval using (disposal_id)
  where subject.subject_kind = 'family' and subject.subject_id = :familyId!
) as "is_going!";
