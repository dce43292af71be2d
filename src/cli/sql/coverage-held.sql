/* @name coverageHeld */
-- For which kinds of fact, and between which days, does each source speak?
select
  coverage.source,
  coverage.fact_kind,
  min(coverage.covers_from) as "covers_from!",
  max(coverage.covers_to) as "covers_to!"
from coverage
where coverage.known_to = 'infinity'
group by coverage.source, coverage.fact_kind
order by coverage.source, coverage.fact_kind;
