/* @name noticeSummary */
-- What is odd about the delivery's new records, how often and where first?
select
  notice.kind,
  notice.column_name,
  count(*) as "times!",
  min(row.line_number) as "first_line!"
from incoming_notice as notice
join incoming_row as row on row.record_id = notice.record_id
where row.fate = 'stands'
group by notice.kind, notice.column_name
order by count(*) desc, notice.kind, notice.column_name;
