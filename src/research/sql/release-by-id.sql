/* @name releaseById */
-- What is known of one release, and is whoever asks the one who prepared it, as their sign-in provider knows them?
--   asked_by  the actor who asks; the provider's subject is compared, because one person can come to have two actors
select
  release.study,
  release.edition,
  release.as_of,
  release.content_sha256,
  release.people,
  release.families,
  release.excluded,
  release.prepared_by,
  release.prepared_at,
  exists (
    select
    from actor as asker
    where asker.actor_id = :asked_by! and asker.subject = preparer.subject
  ) as "prepared_by_asker!",
  approval.approved_by as "approved_by?",
  approval.approved_at as "approved_at?",
  approval.content_sha256 as "approved_sha256?",
  seal.sealed_by as "sealed_by?",
  seal.sealed_at as "sealed_at?",
  seal.manifest as "manifest?",
  placed.placed_at as "placed_at?"
from release
join actor as preparer on preparer.actor_id = release.prepared_by
left join release_approval as approval using (release_id)
left join release_seal as seal using (release_id)
left join release_placed as placed using (release_id)
where release.release_id = :release_id!;
