/* @name insertQuarantinedRows */
-- Store why rows were refused.
insert into quarantined_row (delivery_id, row_number, line_number, column_name, reason, value_class, remedy)
select
  :delivery_id!::uuid,
  refusal.row_number,
  refusal.line_number,
  refusal.column_name,
  refusal.reason,
  refusal.value_class,
  refusal.remedy
from incoming_refusal as refusal
order by refusal.row_order;
