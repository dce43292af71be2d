/* @name refusals */
-- Which rows of the delivery were refused, and why, in the order of the file?
select
  refusal.row_number,
  refusal.line_number,
  refusal.column_name,
  refusal.reason,
  refusal.value_class,
  refusal.remedy
from incoming_refusal as refusal
order by refusal.row_order, refusal.column_name;
