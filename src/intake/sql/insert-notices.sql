/* @name insertNotices */
-- Store what is odd about the delivery's new records.
insert into data_quality_notice (source, record_id, kind, scheme, column_name, noted_at)
select
  :source!,
  notice.record_id,
  notice.kind,
  notice.scheme,
  notice.column_name,
  :at!::timestamptz
from incoming_notice as notice
join incoming_row as row on row.record_id = notice.record_id
where row.fate = 'stands';
