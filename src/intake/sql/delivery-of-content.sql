/* @name deliveryOfContent */
-- When were these very bytes received from this source?
select
  delivery.delivery_id,
  delivery.edition,
  delivery.file_kind,
  delivery.received_on
from delivery
where delivery.source = :source!
  and delivery.content_sha256 = :content_sha256!;
