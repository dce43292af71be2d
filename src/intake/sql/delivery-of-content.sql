/* @name deliveryOfContent */
-- When were these very bytes last received from this source?
select
  delivery.delivery_id,
  delivery.edition,
  delivery.file_kind,
  delivery.received_on,
  delivery.current_as_of
from delivery
where delivery.source = :source!
  and delivery.content_sha256 = :content_sha256!
order by delivery.received_on desc
limit 1;
