/* @name coverageToAssess */
-- What could sources speak for, as known at a moment?
select
  coverage.fact_kind,
  coverage.covers_from,
  coverage.covers_to,
  coverage.area,
  coverage.age_from,
  coverage.age_to
from coverage
where coverage.known_from <= :known_at! and coverage.known_to > :known_at!
  and coverage.fact_kind = any (:kinds!::text[])
  and coverage.covers_to > :since!;
