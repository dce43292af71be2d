/* @name insertHouseholds */
-- Which households are new, and where?
insert into household (household_id, dwelling_id)
select
  household.household_id,
  household.dwelling_id
from unnest(:household_ids!::uuid[], :dwelling_ids!::uuid[]) as household (household_id, dwelling_id);
