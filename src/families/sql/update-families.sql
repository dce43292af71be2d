/* @name updateFamilies */
-- Which families have ended, been found again, or been found in another ward?
update family
set retired_at = changed.retired_at, team_id = changed.team_id, ward = changed.ward
from unnest(:family_ids!::uuid[], :retired_ats!::timestamptz[], :team_ids!::text[], :wards!::text[])
  as changed (family_id, retired_at, team_id, ward)
where family.family_id = changed.family_id;
