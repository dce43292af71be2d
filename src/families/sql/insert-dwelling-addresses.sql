/* @name insertDwellingAddresses */
-- By which further addresses is each dwelling now known?
insert into dwelling_address (dwelling_id, address_digest, known_from)
select
  address.dwelling_id,
  address.address_digest,
  :known_from!
from unnest(:dwelling_ids!::uuid[], :address_digests!::bytea[]) as address (dwelling_id, address_digest);
