/* @name insertClaimFamily */
-- Which family may not be claimed for again while this claim stands?
insert into claim_family (claim_id, family_id)
values (:claim_id!, :family_id!);
