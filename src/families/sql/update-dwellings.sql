/* @name updateDwellings */
-- What are dwellings that were known before taken for now?
update dwelling
set kind = taken.kind, ward = taken.ward
from unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[]) as taken (dwelling_id, kind, ward)
where dwelling.dwelling_id = taken.dwelling_id;
