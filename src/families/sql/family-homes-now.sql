/* @name familyHomesNow */
-- Which household is each family's main one?
select
  home.family_id,
  home.household_id,
  home.ward
from family_home as home
where home.known_to = 'infinity';
