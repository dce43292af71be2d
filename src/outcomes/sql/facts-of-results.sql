/* @name factsOfResults */
-- Which facts lie in the windows of these results, about whom, and which row of which file states each?
select
  behind.outcome_result_id,
  behind.in_window,
  fact.fact_id,
  fact.kind,
  fact.code,
  fact.role,
  fact.valid_from,
  fact.valid_to,
  fact.amount,
  member.person_id as "person_id?",
  record.source,
  record.file_kind,
  record.row_number,
  record.line_number,
  encode(record.content_digest, 'hex') as "content_digest!",
  delivery.delivery_id,
  delivery.file_name,
  delivery.content_sha256,
  delivery.received_on
from outcome_result_fact as behind
join fact using (fact_id)
join source_record as record using (record_id)
join delivery using (delivery_id)
left join person_member as member
  on member.source_person_id = fact.source_person_id
  and member.known_from <= :known_at! and member.known_to > :known_at!
where behind.outcome_result_id = any (:outcome_result_ids!::bigint[])
order by behind.outcome_result_id, behind.in_window, fact.valid_from, fact.fact_id;
