/* @name insertNoteVersion */
-- What does a note say from this version on, as whoever is acting writes it down?
insert into case_note_version (
  note_id, family_id, version, recorded_by, recorded_at, happened_on, kind, is_event, sealed, key_number
)
values (
  :note_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :happened_on!, :kind!, :is_event!, :sealed!,
  :key_number!
);
