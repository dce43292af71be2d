/* @name insertDisclosureItems */
-- What was told, item by item: about whom, of what kind, and on which fact it rests? (0 for none)
insert into disclosure_item (disclosure_id, family_id, item, person_id, kind, fact_id)
select :disclosure_id!, :family_id!, told.item, told.person_id, told.kind, nullif(told.fact_id, 0)
from unnest(:person_ids!::uuid[], :kinds!::text[], :fact_ids!::bigint[]) with ordinality
  as told (person_id, kind, fact_id, item);
