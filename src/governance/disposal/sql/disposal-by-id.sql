/* @name disposalById */
-- How far is a disposal, and by whose word?
select
  disposal.disposal_id,
  disposal.as_of,
  disposal.proposed_by,
  disposal.proposed_at,
  disposal.counts,
  disposal.list_sha256,
  drawer.subject as "proposed_by_subject!",
  approval.approved_by as "approved_by?",
  approval.approved_at as "approved_at?",
  done.completed_at as "completed_at?",
  done.certificate as "certificate?",
  done.certificate_sha256 as "certificate_sha256?"
from disposal
join actor as drawer on drawer.actor_id = disposal.proposed_by
left join disposal_approval as approval using (disposal_id)
left join disposal_certificate as done using (disposal_id)
where disposal.disposal_id = :disposalId!;
