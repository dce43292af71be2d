/** Types generated for queries found in "src/casework/sql/notes-of-family.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'NotesOfFamily' parameters type */
export interface INotesOfFamilyParams {
  family_id: string;
  offset: number;
  only_events: boolean;
  page_size: number;
}

/** 'NotesOfFamily' return type */
export interface INotesOfFamilyResult {
  all_notes: number;
  created_by: string;
  happened_on: string;
  is_event: boolean;
  key_number: number;
  kind: string;
  note_id: string;
  recorded_at: Date;
  recorded_by: string;
  sealed: Buffer;
  version: number;
}

/** 'NotesOfFamily' query type */
export interface INotesOfFamilyQuery {
  params: INotesOfFamilyParams;
  result: INotesOfFamilyResult;
}

const notesOfFamilyIR: any = {"usedParamSet":{"family_id":true,"only_events":true,"page_size":true,"offset":true},"params":[{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":700,"b":710}]},{"name":"only_events","required":true,"transform":{"type":"scalar"},"locs":[{"a":742,"b":754}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":846,"b":856}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":865,"b":872}]}],"statement":"-- What do the notes about this family say now, latest happening first?\n--   only_events  only those that stand in the chronology as well\nselect\n  note.note_id,\n  note.created_by,\n  latest.version,\n  latest.recorded_by,\n  latest.recorded_at,\n  latest.happened_on,\n  latest.kind,\n  latest.is_event,\n  latest.sealed,\n  latest.key_number,\n  count(*) over () as \"all_notes!\"\nfrom case_note as note\njoin lateral (\n  select\n    said.version, said.recorded_by, said.recorded_at, said.happened_on, said.kind, said.is_event, said.sealed,\n    said.key_number\n  from case_note_version as said\n  where said.note_id = note.note_id\n  order by said.version desc\n  limit 1\n) as latest on true\nwhere note.family_id = :family_id!\n  and (latest.is_event or not :only_events!::boolean)\norder by latest.happened_on desc, note.created_at desc, note.note_id desc\nlimit :page_size!\noffset :offset!"};

/**
 * Query generated from SQL:
 * ```
 * -- What do the notes about this family say now, latest happening first?
 * --   only_events  only those that stand in the chronology as well
 * select
 *   note.note_id,
 *   note.created_by,
 *   latest.version,
 *   latest.recorded_by,
 *   latest.recorded_at,
 *   latest.happened_on,
 *   latest.kind,
 *   latest.is_event,
 *   latest.sealed,
 *   latest.key_number,
 *   count(*) over () as "all_notes!"
 * from case_note as note
 * join lateral (
 *   select
 *     said.version, said.recorded_by, said.recorded_at, said.happened_on, said.kind, said.is_event, said.sealed,
 *     said.key_number
 *   from case_note_version as said
 *   where said.note_id = note.note_id
 *   order by said.version desc
 *   limit 1
 * ) as latest on true
 * where note.family_id = :family_id!
 *   and (latest.is_event or not :only_events!::boolean)
 * order by latest.happened_on desc, note.created_at desc, note.note_id desc
 * limit :page_size!
 * offset :offset!
 * ```
 */
export const notesOfFamily = new PreparedQuery<INotesOfFamilyParams,INotesOfFamilyResult>(notesOfFamilyIR);


