/* @name recordsWithPerson */
-- Of which delivered row is each source record, and which person is it taken for?
select
  delivery.source,
  delivery.file_name,
  record.row_number,
  member.person_id as "person_id?"
from source_record as record
join delivery using (delivery_id)
left join person_member as member
  on member.source_person_id = record.source_person_id
  and member.known_to = 'infinity';
