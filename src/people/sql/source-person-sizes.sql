/* @name sourcePersonSizes */
-- How many source records does each source person stand for?
select
  record.source_person_id as "source_person_id!",
  count(*)::integer as "records!"
from source_record as record
where record.source_person_id is not null
  and record.known_to = 'infinity'
group by record.source_person_id;
