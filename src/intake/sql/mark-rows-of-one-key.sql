/* @name markRowsOfOneKey */
-- Which rows of the delivery have the key of another: the later ones where all say the same, every one where they do not?
with shared as (
  select
    row.file_kind,
    row.row_key_digest,
    min(row.row_order) as first_row_order,
    min(row.line_number) as first_line_number,
    max(row.line_number) as last_line_number,
    count(distinct row.content_digest) as contents
  from incoming_row as row
  where row.fate = 'stands'
  group by row.file_kind, row.row_key_digest
  having count(*) > 1
)
update incoming_row as row
set
  fate = case when shared.contents = 1 then 'repeated' else 'conflicting' end,
  same_key_line = case
    when row.row_order = shared.first_row_order then shared.last_line_number
    else shared.first_line_number
  end
from shared
where row.fate = 'stands'
  and row.file_kind = shared.file_kind
  and row.row_key_digest = shared.row_key_digest
  and (shared.contents > 1 or row.row_order > shared.first_row_order);
