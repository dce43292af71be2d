/* @name insertAuditSampleDraw */
-- With which seed, from how many claims, does whoever is acting draw the sample?
insert into audit_sample_draw (audit_sample_id, drawn_by, drawn_at, seed, list_sha256, claims, drawn)
values (:audit_sample_id!, acting_actor(), :drawn_at!, :seed!, :list_sha256!, :claims!, :drawn!);
