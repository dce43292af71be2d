/* @name sealsToFinish */
-- Which releases were sealed and are not known to lie in their folder, and what are their files?
select
  release_seal.release_id,
  release_file.file,
  release_file.encrypted_sha256
from release_seal
join release_file using (release_id)
where not exists (select from release_placed where release_placed.release_id = release_seal.release_id)
order by release_seal.release_id, release_file.file;
