/* @name isReleasedFile */
-- Is any of these digests that of a file released to research, as it was written or as it was encrypted?
select exists (
  select
  from release_file
  where release_file.content_sha256 = any (:sha256s!::text[])
    or release_file.encrypted_sha256 = any (:sha256s!::text[])
) as "released!";
