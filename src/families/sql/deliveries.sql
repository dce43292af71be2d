/* @name deliveries */
-- Which files has each source delivered, and until which day did each speak?
--   known_at  the moment to look back from
select
  delivery.delivery_id,
  delivery.source,
  delivery.file_kind,
  coalesce(delivery.current_as_of, delivery.received_on) as "speaks_on!",
  exists (select from delivery as later where later.supersedes = delivery.delivery_id) as "superseded!"
from delivery
where delivery.recorded_at <= :known_at!
order by delivery.recorded_at, delivery.delivery_id;
