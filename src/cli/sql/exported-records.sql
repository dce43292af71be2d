/* @name exportedRecords */
-- Of which delivered row is each source record, and which person is it taken for now, a page at a time?
--   Nobody whose data may only be kept is among them.
--   after_record_id  the last record of the page before
select
  record.record_id,
  record.delivery_id,
  delivery.source,
  delivery.file_name,
  record.row_number,
  member.person_id as "person_id?"
from source_record as record
join delivery using (delivery_id)
left join person_member as member
  on member.source_person_id = record.source_person_id
  and member.known_to = 'infinity'
where record.record_id > :after_record_id!
  and (
    member.person_id is null
    or member.person_id <> all (array(select people_with_right('restriction', :today!::date)))
  )
order by record.record_id
limit :page_size!;
