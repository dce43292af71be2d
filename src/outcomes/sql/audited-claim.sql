/* @name auditedClaim */
-- Which claim of this sample is this, on which sealed pack, and what was found of it?
select
  claim.claim_id,
  claim.claimed_by,
  claim.claimed_on,
  claim.pack_sha256,
  claim.sealed,
  claim.key_number,
  finding.verdict as "verdict?",
  finding.found_by as "found_by?",
  finding.found_at as "found_at?",
  finding.sealed_reason as "sealed_reason?",
  finding.key_number as "reason_key_number?"
from audit_sample_item as item
join claim using (claim_id)
left join audit_finding as finding
  on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id
where item.audit_sample_id = :audit_sample_id! and item.claim_id = :claim_id!;
