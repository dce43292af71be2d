/* @name insertFamilyHomes */
-- Which household is each family's main one now, and in which ward?
insert into family_home (family_id, household_id, ward, known_from)
select
  home.family_id,
  home.household_id,
  home.ward,
  :known_from!
from unnest(:family_ids!::uuid[], :household_ids!::uuid[], :wards!::text[]) as home (family_id, household_id, ward);
