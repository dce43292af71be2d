/** Types generated for queries found in "src/intake/sql/find-changed-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindChangedRecords' parameters type */
export interface IFindChangedRecordsParams {
  source: string;
}

/** 'FindChangedRecords' return type */
export type IFindChangedRecordsResult = void;

/** 'FindChangedRecords' query type */
export interface IFindChangedRecordsQuery {
  params: IFindChangedRecordsParams;
  result: IFindChangedRecordsResult;
}

const findChangedRecordsIR: any = {"usedParamSet":{"source":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":224,"b":231}]}],"statement":"-- Which records does a row of the delivery say otherwise now?\ninsert into outgoing_record (record_id, withdrawn)\nselect\n  record.record_id,\n  false\nfrom incoming_row as row\njoin source_record as record\n  on record.source = :source!\n  and record.file_kind = row.file_kind\n  and record.row_key_digest = row.row_key_digest\n  and record.known_to = 'infinity'\nwhere row.fate = 'stands'\n  and row.record_id is not null"};

/**
 * Query generated from SQL:
 * ```
 * -- Which records does a row of the delivery say otherwise now?
 * insert into outgoing_record (record_id, withdrawn)
 * select
 *   record.record_id,
 *   false
 * from incoming_row as row
 * join source_record as record
 *   on record.source = :source!
 *   and record.file_kind = row.file_kind
 *   and record.row_key_digest = row.row_key_digest
 *   and record.known_to = 'infinity'
 * where row.fate = 'stands'
 *   and row.record_id is not null
 * ```
 */
export const findChangedRecords = new PreparedQuery<IFindChangedRecordsParams,IFindChangedRecordsResult>(findChangedRecordsIR);


