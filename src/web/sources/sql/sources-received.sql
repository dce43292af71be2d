/* @name sourcesReceived */
-- What has arrived from each source: when last, until when does it speak, and how much of it waits in quarantine?
select
  delivery.source,
  max(delivery.received_on) as "received_last!",
  max(delivery.current_as_of) as current_as_of,
  sum(delivery.rows_quarantined)::bigint as "rows_quarantined!"
from delivery
group by delivery.source
order by delivery.source;
