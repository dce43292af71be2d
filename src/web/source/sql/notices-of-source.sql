/* @name noticesOfSource */
-- What should this partner look at although the rows were received? Counts only.
select
  notice.kind,
  notice.scheme,
  count(*)::int as "rows!"
from data_quality_notice as notice
where notice.source = :source!
  and notice.resolved_at is null
group by notice.kind, notice.scheme
order by notice.kind, notice.scheme;
