/* @name insertDisposal */
-- Which list of what is due did somebody draw up?
insert into disposal (disposal_id, as_of, proposed_by, proposed_at, list_sha256, counts)
values (:disposalId!, :asOf!, acting_actor(), :at!, :listSha256!, :counts!);
