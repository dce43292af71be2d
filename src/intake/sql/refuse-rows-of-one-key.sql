/* @name refuseRowsOfOneKey */
-- Refuse the rows that repeat or contradict another row of the same key.
insert into incoming_refusal (row_order, row_number, line_number, column_name, reason, value_class, remedy)
select
  row.row_order,
  row.row_number,
  row.line_number,
  null,
  case row.fate when 'repeated' then 'repeated-row' else 'conflicting-rows' end,
  'the key of line ' || row.same_key_line,
  case row.fate
    when 'repeated' then 'Nothing is lost: the same row stands once. Send each row once.'
    else 'Send one row for each key; neither of the two was received.'
  end
from incoming_row as row
where row.fate in ('repeated', 'conflicting');
