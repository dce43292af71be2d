/* @name claimsMade */
-- Which claims were made for families the reader may see, latest first, a page at a time, and what was found of each?
select
  claim.claim_id,
  claim.claimed_on,
  claim.claimed_by,
  family.family_id,
  family.reference,
  exists (select from claim_withdrawal where claim_withdrawal.claim_id = claim.claim_id) as "is_withdrawn!",
  (
    select judged.verdict
    from audit_finding as judged
    where judged.claim_id = claim.claim_id
    order by judged.found_at desc
    limit 1
  ) as "verdict?",
  count(*) over ()::int as "all_claims!"
from claim
join family using (family_id)
order by claim.claimed_at desc, claim.claim_id
limit :pageSize! offset :offset!;
