/* @name dwellingKindsNow */
-- What is each dwelling taken for?
select
  taken.dwelling_id,
  taken.kind,
  taken.ward,
  taken.because
from dwelling_kind as taken
where taken.known_to = 'infinity';
