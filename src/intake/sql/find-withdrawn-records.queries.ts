/** Types generated for queries found in "src/intake/sql/find-withdrawn-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FindWithdrawnRecords' parameters type */
export interface IFindWithdrawnRecordsParams {
  file_kinds: stringArray;
  source: string;
}

/** 'FindWithdrawnRecords' return type */
export type IFindWithdrawnRecordsResult = void;

/** 'FindWithdrawnRecords' query type */
export interface IFindWithdrawnRecordsQuery {
  params: IFindWithdrawnRecordsParams;
  result: IFindWithdrawnRecordsResult;
}

const findWithdrawnRecordsIR: any = {"usedParamSet":{"source":true,"file_kinds":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":248,"b":255}]},{"name":"file_kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":287,"b":298}]}],"statement":"-- Which records does a full delivery no longer mention? A row that was refused is mentioned: its record stays.\ninsert into outgoing_record (record_id, withdrawn)\nselect\n  record.record_id,\n  true\nfrom source_record as record\nwhere record.source = :source!\n  and record.file_kind = any (:file_kinds!::text[])\n  and record.known_to = 'infinity'\n  and not exists (\n    select\n    from incoming_row as row\n    where row.file_kind = record.file_kind\n      and row.row_key_digest = record.row_key_digest\n  )"};

/**
 * Query generated from SQL:
 * ```
 * -- Which records does a full delivery no longer mention? A row that was refused is mentioned: its record stays.
 * insert into outgoing_record (record_id, withdrawn)
 * select
 *   record.record_id,
 *   true
 * from source_record as record
 * where record.source = :source!
 *   and record.file_kind = any (:file_kinds!::text[])
 *   and record.known_to = 'infinity'
 *   and not exists (
 *     select
 *     from incoming_row as row
 *     where row.file_kind = record.file_kind
 *       and row.row_key_digest = record.row_key_digest
 *   )
 * ```
 */
export const findWithdrawnRecords = new PreparedQuery<IFindWithdrawnRecordsParams,IFindWithdrawnRecordsResult>(findWithdrawnRecordsIR);


