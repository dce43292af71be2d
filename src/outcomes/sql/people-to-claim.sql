/* @name peopleToClaim */
-- Whom is this case about, by who they have turned out to be, and who of them is claimed for under another family?
with recursive same as (
  select member.person_id
  from case_member as member
  where member.case_id = :case_id!
  union
  select person.merged_into
  from same
  join person using (person_id)
  where person.merged_into is not null
), claimed as (
  select claim_person.person_id
  from claim_person
  where claim_person.withdrawn_on is null and claim_person.family_id <> :family_id!
  union
  select person.merged_into
  from claimed
  join person using (person_id)
  where person.merged_into is not null
)
select
  same.person_id as "person_id!",
  exists (select from claimed where claimed.person_id = same.person_id) as "is_claimed_elsewhere!"
from same
join person using (person_id)
where person.merged_into is null
order by same.person_id;
