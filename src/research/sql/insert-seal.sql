/* @name insertSeal */
-- Who sealed a release, under which manifest, and until when does the study hold its comparison group?
insert into release_seal (release_id, sealed_by, sealed_at, manifest, destroyed_by)
values (:release_id!, :sealed_by!, :sealed_at!, :manifest!, :destroyed_by!);
