/* @name countIncoming */
-- What will the delivery do?
select
  (select count(*) from incoming_row) as "rows_read!",
  (select count(*) from incoming_row where fate = 'stands' and record_id is not null) as "stated!",
  (select count(*) from incoming_row where fate = 'stands' and record_id is null) as "unchanged!",
  (select count(*) from incoming_row where fate <> 'stands') as "quarantined!",
  (select count(*) from outgoing_record where not withdrawn) as "changed!",
  (select count(*) from outgoing_record where withdrawn) as "withdrawn!",
  (
    select count(*)
    from source_record as record
    where record.source = :source!
      and record.file_kind = any (:file_kinds!::text[])
      and record.known_to = 'infinity'
  ) as "held!";
