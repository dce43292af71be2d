/* @name undescribedPeople */
-- Of which source people does a source speak now without ever having said who they are?
--   known_at  the moment to look back from
select distinct record.source_person_id as "source_person_id!"
from source_record as record
where record.source_person_id is not null
  and not record.describes_person
  and record.known_from <= :known_at!
  and record.known_to > :known_at!
  and not exists (
    select
    from source_record as describing
    where describing.source_person_id = record.source_person_id
      and describing.describes_person
      and describing.known_from <= :known_at!
      and describing.known_to > :known_at!
  )
order by record.source_person_id;
