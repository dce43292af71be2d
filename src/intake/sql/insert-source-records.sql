/* @name insertSourceRecords */
-- Store the rows that are new or say something new.
insert into source_record (
  record_id,
  delivery_id,
  source,
  file_kind,
  row_number,
  line_number,
  row_key_digest,
  content_digest,
  source_person_id,
  describes_person,
  protected,
  identity_sealed,
  sealed,
  known_from
)
select
  row.record_id,
  :delivery_id!::uuid,
  :source!,
  row.file_kind,
  row.row_number,
  row.line_number,
  row.row_key_digest,
  row.content_digest,
  person.source_person_id,
  row.describes_person,
  row.protected,
  row.identity_sealed,
  row.sealed,
  :at!::timestamptz
from incoming_row as row
left join source_person as person on person.source = :source! and person.key_digest = row.person_digest
where row.fate = 'stands'
  and row.record_id is not null;
