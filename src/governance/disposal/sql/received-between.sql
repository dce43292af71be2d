/* @name receivedBetween */
-- From which sources were these records received, from when until when?
select
  min(delivery.received_on) as "received_from?",
  max(delivery.received_on) as "received_to?",
  coalesce(array_agg(distinct record.source order by record.source), '{}') as "sources!"
from source_record as record
join delivery using (delivery_id)
where record.record_id = any (:recordIds!::bigint[]);
