/* @name coverageOfWindow */
-- Which files spoke for these kinds of fact in a span of days, as known at a moment?
select distinct
  coverage.fact_kind,
  coverage.source,
  coverage.covers_from,
  coverage.covers_to,
  coverage.area,
  coverage.age_from,
  coverage.age_to,
  delivery.file_name,
  delivery.content_sha256
from coverage
join delivery using (delivery_id)
where coverage.fact_kind = any (:kinds!::text[])
  and coverage.known_from <= :known_at! and coverage.known_to > :known_at!
  and coverage.covers_from < :until! and coverage.covers_to > :since!
order by coverage.fact_kind, coverage.covers_from, delivery.file_name, coverage.area;
