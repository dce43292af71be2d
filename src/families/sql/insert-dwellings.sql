/* @name insertDwellings */
-- Which dwellings are new, and by what are they known first?
insert into dwelling (dwelling_id, address_digest, kind, ward)
select
  dwelling.dwelling_id,
  dwelling.address_digest,
  dwelling.kind,
  dwelling.ward
from unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[], :kinds!::text[], :wards!::text[])
  as dwelling (dwelling_id, address_digest, kind, ward);
