/* @name insertSourcePeople */
-- Give a number to each person the delivery names who has none yet.
insert into source_person (source, key_digest)
select
  :source!,
  named.key_digest
from (
  select row.person_digest as key_digest
  from incoming_row as row
  where row.fate = 'stands' and row.record_id is not null and row.person_digest is not null
  union
  select related.from_digest
  from incoming_relationship as related
  join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'
  union
  select related.to_digest
  from incoming_relationship as related
  join incoming_row as row on row.record_id = related.record_id and row.fate = 'stands'
) as named
where not exists (
  select
  from source_person as known
  where known.source = :source! and known.key_digest = named.key_digest
);
