/* @name quarantineReasons */
-- Why do rows of this delivery wait in quarantine, and what can the partner do about it? Most rows first.
select
  quarantined.reason,
  quarantined.column_name,
  quarantined.remedy,
  count(*)::int as "rows!"
from quarantined_row as quarantined
where quarantined.delivery_id = :deliveryId!
group by quarantined.reason, quarantined.column_name, quarantined.remedy
order by count(*) desc, quarantined.reason, quarantined.column_name;
