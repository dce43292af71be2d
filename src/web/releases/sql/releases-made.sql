/* @name releasesMade */
-- Which releases were prepared, approved and sealed, the latest first?
select
  release.release_id,
  release.study,
  release.edition,
  release.as_of,
  release.prepared_by,
  release.prepared_at,
  release.people,
  release.families,
  approval.approved_at as "approved_at?",
  seal.sealed_at as "sealed_at?",
  seal.destroyed_by as "destroyed_by?"
from release
left join release_approval as approval using (release_id)
left join release_seal as seal using (release_id)
order by release.prepared_at desc, release.release_id desc
limit 200;
