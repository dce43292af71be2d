/* @name factsOfPeople */
-- What do partners' records state of these people now, and in which file does each stand? Nothing that was withdrawn,
-- replaced or sealed.
--   kinds  the kinds of fact that sentences have words for
select
  member.person_id,
  fact.fact_id,
  fact.kind,
  fact.code,
  fact.role,
  fact.valid_from,
  fact.valid_to,
  fact.amount,
  record.record_id,
  record.source,
  delivery.edition,
  delivery.received_on
from person_member as member
join fact on fact.source_person_id = member.source_person_id and fact.known_to = 'infinity'
join source_record as record
  on record.record_id = fact.record_id and record.known_to = 'infinity' and not record.identity_sealed
join delivery using (delivery_id)
where member.person_id = any (:person_ids!::uuid[])
  and member.known_to = 'infinity'
  and fact.kind = any (:kinds!::text[])
order by fact.valid_from, delivery.received_on, record.record_id, fact.fact_id;
