/** Types generated for queries found in "src/casework/sql/insert-note.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertNote' parameters type */
export interface IInsertNoteParams {
  case_id: string;
  created_at: DateOrString;
  family_id: string;
  note_id: string;
}

/** 'InsertNote' return type */
export type IInsertNoteResult = void;

/** 'InsertNote' query type */
export interface IInsertNoteQuery {
  params: IInsertNoteParams;
  result: IInsertNoteResult;
}

const insertNoteIR: any = {"usedParamSet":{"note_id":true,"case_id":true,"family_id":true,"created_at":true},"params":[{"name":"note_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":154}]},{"name":"case_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":165}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":178}]},{"name":"created_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":208}]}],"statement":"-- Which note does whoever is acting begin, about which case?\ninsert into case_note (note_id, case_id, family_id, created_by, created_at)\nvalues (:note_id!, :case_id!, :family_id!, acting_actor(), :created_at!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which note does whoever is acting begin, about which case?
 * insert into case_note (note_id, case_id, family_id, created_by, created_at)
 * values (:note_id!, :case_id!, :family_id!, acting_actor(), :created_at!)
 * ```
 */
export const insertNote = new PreparedQuery<IInsertNoteParams,IInsertNoteResult>(insertNoteIR);


