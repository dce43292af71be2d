/* @name disposals */
-- Which disposals were drawn up, latest first, a page at a time?
select
  disposal.disposal_id,
  disposal.as_of,
  disposal.proposed_at,
  disposal.counts,
  approval.approved_at as "approved_at?",
  done.completed_at as "completed_at?",
  (count(*) over ())::int as "all_disposals!"
from disposal
left join disposal_approval as approval using (disposal_id)
left join disposal_certificate as done using (disposal_id)
order by disposal.proposed_at desc, disposal.disposal_id desc
limit :pageSize!
offset :offset!;
