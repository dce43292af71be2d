/* @name insertDelivery */
-- Write down what was received.
insert into delivery (
  delivery_id,
  source,
  edition,
  file_kind,
  file_name,
  content_sha256,
  agreement,
  received_on,
  recorded_at,
  current_as_of,
  supersedes,
  rows_read,
  records_new,
  records_changed,
  records_unchanged,
  records_withdrawn,
  rows_quarantined
)
values (
  :delivery_id!,
  :source!,
  :edition!,
  :file_kind!,
  :file_name!,
  :content_sha256!,
  :agreement!,
  :received_on!,
  :recorded_at!,
  :current_as_of!,
  :supersedes,
  :rows_read!,
  :records_new!,
  :records_changed!,
  :records_unchanged!,
  :records_withdrawn!,
  :rows_quarantined!
);
