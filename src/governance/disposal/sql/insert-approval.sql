/* @name insertApproval */
-- Who agreed that exactly this list goes?
insert into disposal_approval (disposal_id, approved_by, approved_at, list_sha256)
values (:disposalId!, acting_actor(), :at!, :listSha256!);
