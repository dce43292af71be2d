/* @name deliveries */
-- Which files has each source delivered, until which day did each speak, and did another correct it?
-- A later file about the same day is a correction; one about a later day only replaces.
--   known_at  the moment to look back from
select
  delivery.delivery_id,
  delivery.source,
  delivery.file_kind,
  coalesce(delivery.current_as_of, delivery.received_on) as "speaks_on!",
  exists (
    select
    from delivery as later
    where later.supersedes = delivery.delivery_id
      and later.recorded_at <= :known_at!
      and coalesce(later.current_as_of, later.received_on) = coalesce(delivery.current_as_of, delivery.received_on)
  ) as "corrected!"
from delivery
where delivery.recorded_at <= :known_at!
order by delivery.recorded_at, delivery.delivery_id;
