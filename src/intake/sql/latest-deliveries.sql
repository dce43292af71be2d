/* @name latestDeliveries */
-- What came last from this source, kind by kind?
select distinct on (delivery.file_kind)
  delivery.file_kind,
  delivery.received_on,
  delivery.recorded_at,
  delivery.current_as_of
from delivery
where delivery.source = :source!
order by delivery.file_kind, delivery.recorded_at desc, delivery.delivery_id desc;
