/* @name refusalSummary */
-- Why were rows of the delivery refused, how often and where first?
select
  refusal.reason,
  refusal.column_name,
  count(*) as "times!",
  min(refusal.line_number) as "first_line!",
  min(refusal.remedy) as "remedy!"
from incoming_refusal as refusal
group by refusal.reason, refusal.column_name
order by count(*) desc, refusal.reason, refusal.column_name;
