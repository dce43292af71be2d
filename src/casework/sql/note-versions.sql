/* @name noteVersions */
-- What has this note said, first version first, and whose is each?
select
  note.note_id,
  note.case_id,
  note.family_id,
  note.created_by,
  said.version,
  said.recorded_by,
  said.recorded_at,
  said.happened_on,
  said.kind,
  said.is_event,
  said.sealed,
  said.key_number
from case_note as note
join case_note_version as said using (note_id)
where note.note_id = :note_id!
order by said.version;
