/* @name auditSampleItems */
-- Which claims are in this sample, in the order they were drawn, and what was found of each?
select
  item.claim_id,
  item.position,
  claim.claimed_on as "claimed_on?",
  claim.claimed_by as "claimed_by?",
  claim.route as "route?",
  finding.verdict as "verdict?",
  finding.found_at as "found_at?"
from audit_sample_item as item
left join claim using (claim_id)
left join audit_finding as finding
  on finding.audit_sample_id = item.audit_sample_id and finding.claim_id = item.claim_id
where item.audit_sample_id = :audit_sample_id!
order by item.position;
