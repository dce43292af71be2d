/* @name insertClaimWithdrawal */
-- Why does whoever is acting take a claim back?
insert into claim_withdrawal (claim_id, family_id, withdrawn_by, withdrawn_at, sealed_reason, key_number)
values (:claim_id!, :family_id!, acting_actor(), :withdrawn_at!, :sealed_reason!, :key_number!);
