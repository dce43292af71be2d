/* @name releaseClaimedPeople */
-- From when may the people of a claim be claimed for again?
update claim_person
set withdrawn_on = :withdrawn_on!
where claim_id = :claim_id! and withdrawn_on is null;
