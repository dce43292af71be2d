/* @name quarantinedRows */
-- Which rows of this delivery wait in quarantine, in the order of the file, a page at a time?
select
  quarantined.line_number,
  quarantined.column_name,
  quarantined.reason,
  quarantined.value_class,
  count(*) over ()::int as "all_rows!"
from quarantined_row as quarantined
where quarantined.delivery_id = :deliveryId!
order by quarantined.line_number, quarantined.quarantined_row_id
limit :pageSize! offset :offset!;
