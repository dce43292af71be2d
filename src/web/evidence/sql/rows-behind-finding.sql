/* @name rowsBehindFinding */
-- Which rows of which files stand behind this finding, what does each state, and about whom?
select
  record.record_id,
  record.source,
  record.file_kind,
  record.row_number,
  record.line_number,
  record.protected,
  record.source_person_id,
  delivery.delivery_id,
  delivery.edition,
  delivery.file_name,
  delivery.received_on,
  delivery.current_as_of,
  member.person_id as "person_id?",
  array_agg(distinct fact.kind) as "kinds!"
from finding_fact
join fact using (fact_id)
join source_record as record using (record_id)
join delivery using (delivery_id)
left join person_member as member
  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
where finding_fact.finding_id = :findingId!
group by
  record.record_id, record.source, record.file_kind, record.row_number, record.line_number, record.protected,
  record.source_person_id, delivery.delivery_id, delivery.edition, delivery.file_name, delivery.received_on,
  delivery.current_as_of, member.person_id
order by delivery.received_on, record.record_id;
