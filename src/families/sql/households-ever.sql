/* @name householdsEver */
-- Which households have there been, and who has ever been in each?
-- Those that are no longer known are there too, so that one found again keeps its id.
select
  household.household_id,
  household.dwelling_id,
  array_agg(distinct member.person_id) as "person_ids!"
from household
join household_member as member using (household_id)
group by household.household_id, household.dwelling_id;
