/* @name familiesToAssess */
-- Which families were there at a moment, a page at a time?
--   after      the last family of the page before; null for the first page
select family.family_id
from family
where family.issued_at <= :known_at!
  and (family.retired_at is null or family.retired_at > :known_at!)
  and (:after::uuid is null or family.family_id > :after)
order by family.family_id
limit :page_size!;
