/** Types generated for queries found in "src/casework/sql/note-versions.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'NoteVersions' parameters type */
export interface INoteVersionsParams {
  note_id: string;
}

/** 'NoteVersions' return type */
export interface INoteVersionsResult {
  case_id: string;
  created_by: string;
  family_id: string;
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

/** 'NoteVersions' query type */
export interface INoteVersionsQuery {
  params: INoteVersionsParams;
  result: INoteVersionsResult;
}

const noteVersionsIR: any = {"usedParamSet":{"note_id":true},"params":[{"name":"note_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":374,"b":382}]}],"statement":"-- What has this note said, first version first, and whose is each?\nselect\n  note.note_id,\n  note.case_id,\n  note.family_id,\n  note.created_by,\n  said.version,\n  said.recorded_by,\n  said.recorded_at,\n  said.happened_on,\n  said.kind,\n  said.is_event,\n  said.sealed,\n  said.key_number\nfrom case_note as note\njoin case_note_version as said using (note_id)\nwhere note.note_id = :note_id!\norder by said.version"};

/**
 * Query generated from SQL:
 * ```
 * -- What has this note said, first version first, and whose is each?
 * select
 *   note.note_id,
 *   note.case_id,
 *   note.family_id,
 *   note.created_by,
 *   said.version,
 *   said.recorded_by,
 *   said.recorded_at,
 *   said.happened_on,
 *   said.kind,
 *   said.is_event,
 *   said.sealed,
 *   said.key_number
 * from case_note as note
 * join case_note_version as said using (note_id)
 * where note.note_id = :note_id!
 * order by said.version
 * ```
 */
export const noteVersions = new PreparedQuery<INoteVersionsParams,INoteVersionsResult>(noteVersionsIR);


