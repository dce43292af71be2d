/* @name insertClaim */
-- What does whoever is acting claim for a family, by which route, on which sealed evidence?
insert into claim (
  claim_id, case_id, family_id, route, claimed_by, claimed_at, claimed_on, framework, edition, pack_sha256, sealed,
  key_number
)
values (
  :claim_id!, :case_id!, :family_id!, :route!, acting_actor(), :claimed_at!, :claimed_on!, :framework!, :edition!,
  :pack_sha256!, :sealed!, :key_number!
);
