/* @name notesOfFamily */
-- What do the notes about this family say now, latest happening first?
--   only_events  only those that stand in the chronology as well
select
  note.note_id,
  note.created_by,
  latest.version,
  latest.recorded_by,
  latest.recorded_at,
  latest.happened_on,
  latest.kind,
  latest.is_event,
  latest.sealed,
  latest.key_number,
  count(*) over () as "all_notes!"
from case_note as note
join lateral (
  select
    said.version, said.recorded_by, said.recorded_at, said.happened_on, said.kind, said.is_event, said.sealed,
    said.key_number
  from case_note_version as said
  where said.note_id = note.note_id
  order by said.version desc
  limit 1
) as latest on true
where note.family_id = :family_id!
  and (latest.is_event or not :only_events!::boolean)
order by latest.happened_on desc, note.created_at desc, note.note_id desc
limit :page_size!
offset :offset!;
