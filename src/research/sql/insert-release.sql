/* @name insertRelease */
-- Which release was prepared: for whom, as of which day, of how many, and what exactly would leave?
insert into release (
  release_id, study, edition, as_of, known_at, prepared_by, prepared_at, content_sha256, people, families, excluded
)
values (
  :release_id!, :study!, :edition!, :as_of!, :prepared_at!, :prepared_by!, :prepared_at!, :content_sha256!, :people!,
  :families!, :excluded!
);
