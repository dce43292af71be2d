/* @name deliveryReceived */
-- What was in this file, and what became of its rows?
select
  delivery.delivery_id,
  delivery.source,
  delivery.edition,
  delivery.file_kind,
  delivery.file_name,
  delivery.agreement,
  delivery.received_on,
  delivery.current_as_of,
  delivery.supersedes,
  (
    select later.delivery_id
    from delivery as later
    where later.supersedes = delivery.delivery_id
    limit 1
  ) as superseded_by,
  delivery.rows_read,
  delivery.records_new,
  delivery.records_unchanged,
  delivery.records_withdrawn,
  delivery.rows_quarantined
from delivery
where delivery.delivery_id = :deliveryId!
  and delivery.source = :source!;
