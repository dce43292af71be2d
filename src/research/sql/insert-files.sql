/* @name insertFiles */
-- What are the digests of a release's files, as they were written and as they were encrypted?
insert into release_file (release_id, file, recipient, content_sha256, encrypted_sha256, rows)
select
  :release_id!,
  one.file,
  one.recipient,
  one.content_sha256,
  one.encrypted_sha256,
  one.rows
from unnest(
  :files!::text[], :recipients!::text[], :content_sha256s!::text[], :encrypted_sha256s!::text[], :rows!::integer[]
) as one (file, recipient, content_sha256, encrypted_sha256, rows);
