/* @name unfinishedDisposals */
-- Which disposals were approved and are not done yet, oldest first?
select approval.disposal_id
from disposal_approval as approval
left join disposal_certificate as done using (disposal_id)
where done.disposal_id is null
order by approval.approved_at, approval.disposal_id;
