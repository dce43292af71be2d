/* @name quarantineHeld */
-- Why do rows wait in quarantine, by source, most common reason first?
select
  delivery.source,
  quarantined_row.reason,
  count(*)::int as "rows!"
from quarantined_row
join delivery using (delivery_id)
group by delivery.source, quarantined_row.reason
order by delivery.source, count(*) desc, quarantined_row.reason;
