/** Types generated for queries found in "src/intake/sql/insert-source-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertSourceRecords' parameters type */
export interface IInsertSourceRecordsParams {
  at: DateOrString;
  delivery_id: string;
  source: string;
}

/** 'InsertSourceRecords' return type */
export type IInsertSourceRecordsResult = void;

/** 'InsertSourceRecords' query type */
export interface IInsertSourceRecordsQuery {
  params: IInsertSourceRecordsParams;
  result: IInsertSourceRecordsResult;
}

const insertSourceRecordsIR: any = {"usedParamSet":{"delivery_id":true,"source":true,"at":true},"params":[{"name":"delivery_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":320,"b":332}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":343,"b":350},{"a":654,"b":661}]},{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":558,"b":561}]}],"statement":"-- Store the rows that are new or say something new.\ninsert into source_record (\n  record_id,\n  delivery_id,\n  source,\n  file_kind,\n  row_number,\n  line_number,\n  row_key_digest,\n  content_digest,\n  source_person_id,\n  describes_person,\n  protected,\n  identity_sealed,\n  sealed,\n  known_from\n)\nselect\n  row.record_id,\n  :delivery_id!::uuid,\n  :source!,\n  row.file_kind,\n  row.row_number,\n  row.line_number,\n  row.row_key_digest,\n  row.content_digest,\n  person.source_person_id,\n  row.describes_person,\n  row.protected,\n  row.identity_sealed,\n  row.sealed,\n  :at!::timestamptz\nfrom incoming_row as row\nleft join source_person as person on person.source = :source! and person.key_digest = row.person_digest\nwhere row.fate = 'stands'\n  and row.record_id is not null"};

/**
 * Query generated from SQL:
 * ```
 * -- Store the rows that are new or say something new.
 * insert into source_record (
 *   record_id,
 *   delivery_id,
 *   source,
 *   file_kind,
 *   row_number,
 *   line_number,
 *   row_key_digest,
 *   content_digest,
 *   source_person_id,
 *   describes_person,
 *   protected,
 *   identity_sealed,
 *   sealed,
 *   known_from
 * )
 * select
 *   row.record_id,
 *   :delivery_id!::uuid,
 *   :source!,
 *   row.file_kind,
 *   row.row_number,
 *   row.line_number,
 *   row.row_key_digest,
 *   row.content_digest,
 *   person.source_person_id,
 *   row.describes_person,
 *   row.protected,
 *   row.identity_sealed,
 *   row.sealed,
 *   :at!::timestamptz
 * from incoming_row as row
 * left join source_person as person on person.source = :source! and person.key_digest = row.person_digest
 * where row.fate = 'stands'
 *   and row.record_id is not null
 * ```
 */
export const insertSourceRecords = new PreparedQuery<IInsertSourceRecordsParams,IInsertSourceRecordsResult>(insertSourceRecordsIR);


