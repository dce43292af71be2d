/* @name insertDeliveryWarning */
-- Store what was odd about a delivery although its rows were received.
insert into delivery_warning (delivery_id, kind, column_name, times, first_line, says)
values (:delivery_id!, :kind!, :column_name, :times!, :first_line!, :says!);
