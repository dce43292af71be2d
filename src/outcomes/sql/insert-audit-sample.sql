/* @name insertAuditSample */
-- To which seed does whoever is acting commit, before the claims it will be drawn from are known?
insert into audit_sample (audit_sample_id, committed_by, committed_at, seed_sha256, sealed_seed, key_number)
values (:audit_sample_id!, acting_actor(), :committed_at!, :seed_sha256!, :sealed_seed!, :key_number!);
