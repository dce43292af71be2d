/* @name deliveriesOfSource */
-- Which files has this source sent, latest first, a page at a time?
select
  delivery.delivery_id,
  delivery.source,
  delivery.file_kind,
  delivery.received_on,
  delivery.rows_read,
  delivery.rows_quarantined,
  count(*) over ()::int as "all_deliveries!"
from delivery
where delivery.source = :source!
order by delivery.received_on desc, delivery.recorded_at desc, delivery.delivery_id
limit :pageSize! offset :offset!;
