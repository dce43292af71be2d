/* @name supersededDelivery */
-- Which delivery do most of the replaced and withdrawn records come from, among those current as of a day (null: any)?
select
  record.delivery_id
from outgoing_record as outgoing
join source_record as record using (record_id)
join delivery using (delivery_id)
where :current_as_of::date is null
  or delivery.current_as_of = :current_as_of
group by record.delivery_id
order by count(*) desc, record.delivery_id desc
limit 1;
