/* @name claimsToDrawFrom */
-- Which claims were made after a moment and until another, whoever the families are?
select claimed.claim_id as "claim_id!"
from claims_between(:after!, :until!) as claimed
order by claimed.claim_id;
