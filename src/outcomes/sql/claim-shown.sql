/* @name claimShown */
-- Which claim of this family is this, was it withdrawn, and what did an audit find of it?
select
  claim.claim_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_at, claim.claimed_on,
  claim.pack_sha256, claim.sealed, claim.key_number,
  withdrawn.withdrawn_by as "withdrawn_by?",
  withdrawn.withdrawn_at as "withdrawn_at?",
  withdrawn.sealed_reason as "withdrawn_reason?",
  withdrawn.key_number as "withdrawn_key_number?",
  finding.audit_sample_id as "audit_sample_id?",
  finding.verdict as "verdict?",
  finding.found_by as "found_by?",
  finding.found_at as "found_at?",
  finding.sealed_reason as "found_reason?",
  finding.key_number as "found_key_number?"
from claim
left join claim_withdrawal as withdrawn using (claim_id)
left join lateral (
  select judged.audit_sample_id, judged.verdict, judged.found_by, judged.found_at, judged.sealed_reason, judged.key_number
  from audit_finding as judged
  where judged.claim_id = claim.claim_id
  order by judged.found_at desc
  limit 1
) as finding on true
where claim.claim_id = :claim_id! and claim.family_id = :family_id!;
