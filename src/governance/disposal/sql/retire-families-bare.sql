/* @name retireFamiliesBare */
-- Of a family disposed of only the id, its reference and the day it was retired remain.
update family
set retired_at = coalesce(family.retired_at, :at!), team_id = :teamId!, ward = null
where family.family_id = any (:familyIds!::uuid[]);
