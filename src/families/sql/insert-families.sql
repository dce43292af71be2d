/* @name insertFamilies */
-- Which families are new, by which reference and in which team?
insert into family (family_id, reference, issued_at, team_id, ward)
select
  family.family_id,
  family.reference,
  :issued_at!,
  family.team_id,
  family.ward
from unnest(:family_ids!::uuid[], :references!::text[], :team_ids!::text[], :wards!::text[])
  as family (family_id, reference, team_id, ward);
