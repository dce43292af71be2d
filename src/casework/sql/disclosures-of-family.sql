/* @name disclosuresOfFamily */
-- What was any partner told about this family, or decided not to be told, latest first?
select
  disclosure.disclosure_id,
  disclosure.recipient,
  disclosure.gateway,
  disclosure.shared_by,
  disclosure.shared_on,
  disclosure.sealed,
  disclosure.key_number,
  item.person_id as "person_id?",
  item.kind,
  fact.kind as "fact_kind?"
from disclosure
join disclosure_item as item using (disclosure_id)
left join fact using (fact_id)
where disclosure.family_id = :family_id!
order by disclosure.shared_at desc, disclosure.disclosure_id desc, item.item;
