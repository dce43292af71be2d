/* @name releaseClaimedFamily */
-- From when may the family be claimed for again?
update claim_family
set withdrawn_on = :withdrawn_on!
where claim_id = :claim_id! and withdrawn_on is null;
