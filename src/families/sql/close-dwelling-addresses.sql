/* @name closeDwellingAddresses */
-- Which addresses no longer mean the dwelling they were taken for?
update dwelling_address
set known_to = :known_to!
where known_to = 'infinity'
  and address_digest = any (:address_digests!::bytea[]);
