/* @name insertApproval */
-- Who approved a release, and what exactly?
insert into release_approval (release_id, approved_by, approved_at, content_sha256)
values (:release_id!, :approved_by!, :approved_at!, :content_sha256!);
