/** Types generated for queries found in "src/intake/sql/records-to-open.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'RecordsToOpen' parameters type */
export interface IRecordsToOpenParams {
  after_record_id: number;
  describing_only: boolean;
  known_at: DateOrString;
  page_size: number;
  record_ids?: numberArray | null | void;
  source?: string | null | void;
  source_person_ids?: numberArray | null | void;
}

/** 'RecordsToOpen' return type */
export interface IRecordsToOpenResult {
  delivery_id: string;
  describes_person: boolean;
  file_kind: string;
  identity_sealed: boolean;
  known_from: Date;
  line_number: number;
  protected: boolean;
  record_id: number;
  row_number: number;
  sealed: Buffer;
  source: string;
  source_person_id: number | null;
}

/** 'RecordsToOpen' query type */
export interface IRecordsToOpenQuery {
  params: IRecordsToOpenParams;
  result: IRecordsToOpenResult;
}

const recordsToOpenIR: any = {"usedParamSet":{"after_record_id":true,"known_at":true,"source":true,"record_ids":true,"source_person_ids":true,"describing_only":true,"page_size":true},"params":[{"name":"after_record_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":656,"b":672}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":701,"b":710},{"a":736,"b":745}]},{"name":"source","required":false,"transform":{"type":"scalar"},"locs":[{"a":754,"b":760},{"a":795,"b":801}]},{"name":"record_ids","required":false,"transform":{"type":"scalar"},"locs":[{"a":811,"b":821},{"a":868,"b":878}]},{"name":"source_person_ids","required":false,"transform":{"type":"scalar"},"locs":[{"a":889,"b":906},{"a":960,"b":977}]},{"name":"describing_only","required":true,"transform":{"type":"scalar"},"locs":[{"a":992,"b":1008}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":1070,"b":1080}]}],"statement":"-- Which source records were known at a moment, a page at a time in order of record id?\n--   known_at          the moment; a record closed later still counts\n--   after_record_id   the last record of the page before\n--   source, record_ids, source_person_ids   null for all\n--   describing_only   only rows that describe who someone is\nselect\n  record.record_id,\n  record.delivery_id,\n  record.source,\n  record.file_kind,\n  record.row_number,\n  record.line_number,\n  record.source_person_id,\n  record.describes_person,\n  record.protected,\n  record.identity_sealed,\n  record.sealed,\n  record.known_from\nfrom source_record as record\nwhere record.record_id > :after_record_id!\n  and record.known_from <= :known_at!\n  and record.known_to > :known_at!\n  and (:source::text is null or record.source = :source)\n  and (:record_ids::bigint[] is null or record.record_id = any (:record_ids))\n  and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))\n  and (not :describing_only! or record.describes_person)\norder by record.record_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- Which source records were known at a moment, a page at a time in order of record id?
 * --   known_at          the moment; a record closed later still counts
 * --   after_record_id   the last record of the page before
 * --   source, record_ids, source_person_ids   null for all
 * --   describing_only   only rows that describe who someone is
 * select
 *   record.record_id,
 *   record.delivery_id,
 *   record.source,
 *   record.file_kind,
 *   record.row_number,
 *   record.line_number,
 *   record.source_person_id,
 *   record.describes_person,
 *   record.protected,
 *   record.identity_sealed,
 *   record.sealed,
 *   record.known_from
 * from source_record as record
 * where record.record_id > :after_record_id!
 *   and record.known_from <= :known_at!
 *   and record.known_to > :known_at!
 *   and (:source::text is null or record.source = :source)
 *   and (:record_ids::bigint[] is null or record.record_id = any (:record_ids))
 *   and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))
 *   and (not :describing_only! or record.describes_person)
 * order by record.record_id
 * limit :page_size!
 * ```
 */
export const recordsToOpen = new PreparedQuery<IRecordsToOpenParams,IRecordsToOpenResult>(recordsToOpenIR);


