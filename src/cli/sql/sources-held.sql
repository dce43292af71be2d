/* @name sourcesHeld */
-- What is held from each source: deliveries, current records and people, rows in quarantine, and until when it speaks?
select
  delivery.source,
  count(*)::int as "deliveries!",
  max(delivery.received_on) as "received_last!",
  max(delivery.current_as_of) as current_as_of,
  sum(delivery.rows_read)::bigint as "rows_read!",
  sum(delivery.rows_quarantined)::bigint as "rows_quarantined!",
  (
    select count(*)
    from source_record as record
    where record.source = delivery.source and record.known_to = 'infinity'
  ) as "records_current!",
  (
    select count(*)
    from source_person as known
    where known.source = delivery.source
  ) as "people_as_known_there!"
from delivery
group by delivery.source
order by delivery.source;
