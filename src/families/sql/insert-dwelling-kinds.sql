/* @name insertDwellingKinds */
-- What is each dwelling now taken for, and why?
insert into dwelling_kind (dwelling_id, kind, ward, because, known_from)
select
  taken.dwelling_id,
  taken.kind,
  taken.ward,
  taken.because,
  :known_from!
from unnest(:dwelling_ids!::uuid[], :kinds!::text[], :wards!::text[], :becauses!::text[])
  as taken (dwelling_id, kind, ward, because);
