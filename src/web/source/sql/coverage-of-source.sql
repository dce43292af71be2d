/* @name coverageOfSource */
-- For which kinds of fact can this source speak, between which days, where and of what age?
select
  coverage.fact_kind,
  coverage.area,
  coverage.age_from,
  coverage.age_to,
  min(coverage.covers_from) as "covers_from!",
  max(coverage.covers_to) as "covers_to!"
from coverage
where coverage.source = :source!
  and coverage.known_to = 'infinity'
group by coverage.fact_kind, coverage.area, coverage.age_from, coverage.age_to
order by coverage.fact_kind, coverage.area, coverage.age_from;
