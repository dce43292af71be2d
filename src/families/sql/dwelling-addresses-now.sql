/* @name dwellingAddressesNow */
-- By which addresses is each dwelling known?
select
  address.dwelling_id,
  address.address_digest
from dwelling_address as address
where address.known_to = 'infinity'
order by address.dwelling_id, address.address_digest;
