/* @name deliveriesHeld */
-- How many deliveries are held, and how many of their rows were read and quarantined?
select
  count(*)::int as "deliveries!",
  coalesce(sum(delivery.rows_read), 0)::bigint as "rows_read!",
  coalesce(sum(delivery.rows_quarantined), 0)::bigint as "rows_quarantined!"
from delivery;
