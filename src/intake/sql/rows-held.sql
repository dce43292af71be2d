/* @name rowsHeld */
-- Which of these rows of a source are held now, and saying what?
select
  record.row_key_digest,
  record.content_digest
from source_record as record
where record.source = :source!
  and record.file_kind = :file_kind!
  and record.known_to = 'infinity'
  and record.row_key_digest = any (:row_key_digests!::bytea[]);
