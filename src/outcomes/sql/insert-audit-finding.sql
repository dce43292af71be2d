/* @name insertAuditFinding */
-- What does whoever is acting find of a claim, and why?
insert into audit_finding (audit_sample_id, claim_id, found_by, found_at, verdict, sealed_reason, key_number)
values (:audit_sample_id!, :claim_id!, acting_actor(), :found_at!, :verdict!, :sealed_reason!, :key_number!);
