/* @name isInFamily */
-- Is this person in this family now, as far as the acting person sees?
select exists (
  select
  from family_member as member
  join family using (family_id)
  where member.family_id = :familyId!
    and member.person_id = :personId!
    and member.known_to = 'infinity'
) as "is_in_family!";
