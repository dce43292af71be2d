/* @name claimById */
-- Which claim is this, who made it, and is it withdrawn?
select
  claim.claim_id, claim.case_id, claim.family_id, claim.route, claim.claimed_by, claim.claimed_on, claim.framework,
  claim.edition, claim.pack_sha256, claim.sealed, claim.key_number,
  exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as "is_withdrawn!"
from claim
where claim.claim_id = :claim_id!;
