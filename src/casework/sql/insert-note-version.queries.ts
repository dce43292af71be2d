/** Types generated for queries found in "src/casework/sql/insert-note-version.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertNoteVersion' parameters type */
export interface IInsertNoteVersionParams {
  family_id: string;
  happened_on: string;
  is_event: boolean;
  key_number: number;
  kind: string;
  note_id: string;
  recorded_at: DateOrString;
  sealed: Buffer;
  version: number;
}

/** 'InsertNoteVersion' return type */
export type IInsertNoteVersionResult = void;

/** 'InsertNoteVersion' query type */
export interface IInsertNoteVersionQuery {
  params: IInsertNoteVersionParams;
  result: IInsertNoteVersionResult;
}

const insertNoteVersionIR: any = {"usedParamSet":{"note_id":true,"family_id":true,"version":true,"recorded_at":true,"happened_on":true,"kind":true,"is_event":true,"sealed":true,"key_number":true},"params":[{"name":"note_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":233,"b":241}]},{"name":"family_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":254}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":257,"b":265}]},{"name":"recorded_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":284,"b":296}]},{"name":"happened_on","required":true,"transform":{"type":"scalar"},"locs":[{"a":299,"b":311}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":314,"b":319}]},{"name":"is_event","required":true,"transform":{"type":"scalar"},"locs":[{"a":322,"b":331}]},{"name":"sealed","required":true,"transform":{"type":"scalar"},"locs":[{"a":334,"b":341}]},{"name":"key_number","required":true,"transform":{"type":"scalar"},"locs":[{"a":346,"b":357}]}],"statement":"-- What does a note say from this version on, as whoever is acting writes it down?\ninsert into case_note_version (\n  note_id, family_id, version, recorded_by, recorded_at, happened_on, kind, is_event, sealed, key_number\n)\nvalues (\n  :note_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :happened_on!, :kind!, :is_event!, :sealed!,\n  :key_number!\n)"};

/**
 * Query generated from SQL:
 * ```
 * -- What does a note say from this version on, as whoever is acting writes it down?
 * insert into case_note_version (
 *   note_id, family_id, version, recorded_by, recorded_at, happened_on, kind, is_event, sealed, key_number
 * )
 * values (
 *   :note_id!, :family_id!, :version!, acting_actor(), :recorded_at!, :happened_on!, :kind!, :is_event!, :sealed!,
 *   :key_number!
 * )
 * ```
 */
export const insertNoteVersion = new PreparedQuery<IInsertNoteVersionParams,IInsertNoteVersionResult>(insertNoteVersionIR);


