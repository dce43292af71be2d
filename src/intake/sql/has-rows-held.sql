/* @name hasRowsHeld */
-- Are any rows of these kinds held now?
select exists (
  select
  from source_record as record
  where record.source = :source!
    and record.file_kind = any (:file_kinds!::text[])
    and record.known_to = 'infinity'
) as "held!";
