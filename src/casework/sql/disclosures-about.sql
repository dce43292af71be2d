/* @name disclosuresAbout */
-- Which partners were told what about this person, under whichever id they were known then, latest first? (A decision not
-- to tell is no telling.)
with recursive known_as (person_id) as (
  select :person_id!::uuid
  union
  select person.person_id from known_as join person on person.merged_into = known_as.person_id
)
select
  disclosure.disclosure_id,
  disclosure.family_id,
  disclosure.recipient,
  disclosure.gateway,
  disclosure.shared_by,
  disclosure.shared_on,
  item.kind,
  item.fact_id as "fact_id?"
from disclosure_item as item
join disclosure using (disclosure_id)
where item.person_id in (select known_as.person_id from known_as)
  and item.kind <> 'not-shared'
order by disclosure.shared_at desc, disclosure.disclosure_id, item.item;
