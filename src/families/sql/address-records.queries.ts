/** Types generated for queries found in "src/families/sql/address-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'AddressRecords' parameters type */
export interface IAddressRecordsParams {
  after_record_id: number;
  known_at: DateOrString;
  page_size: number;
}

/** 'AddressRecords' return type */
export interface IAddressRecordsResult {
  closed_at: Date | null;
  delivery_id: string;
  file_kind: string;
  protected: boolean;
  record_id: number;
  row_key_digest: Buffer;
  sealed: Buffer;
  source: string;
  source_person_id: number;
}

/** 'AddressRecords' query type */
export interface IAddressRecordsQuery {
  params: IAddressRecordsParams;
  result: IAddressRecordsResult;
}

const addressRecordsIR: any = {"usedParamSet":{"known_at":true,"after_record_id":true,"page_size":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":501,"b":510},{"a":678,"b":687}]},{"name":"after_record_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":714,"b":730}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":764,"b":774}]}],"statement":"-- What has each source ever said of who its people are and where they live, a page at a time in order of record?\n--   known_at         the moment to look back from; a record replaced or withdrawn by then says when\n--   after_record_id  the last record of the page before\nselect\n  record.record_id,\n  record.source_person_id as \"source_person_id!\",\n  record.delivery_id,\n  record.source,\n  record.file_kind,\n  record.row_key_digest,\n  record.protected,\n  record.sealed,\n  case when record.known_to <= :known_at! then record.known_to end as closed_at\nfrom source_record as record\nwhere record.describes_person\n  and record.source_person_id is not null\n  and record.known_from <= :known_at!\n  and record.record_id > :after_record_id!\norder by record.record_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- What has each source ever said of who its people are and where they live, a page at a time in order of record?
 * --   known_at         the moment to look back from; a record replaced or withdrawn by then says when
 * --   after_record_id  the last record of the page before
 * select
 *   record.record_id,
 *   record.source_person_id as "source_person_id!",
 *   record.delivery_id,
 *   record.source,
 *   record.file_kind,
 *   record.row_key_digest,
 *   record.protected,
 *   record.sealed,
 *   case when record.known_to <= :known_at! then record.known_to end as closed_at
 * from source_record as record
 * where record.describes_person
 *   and record.source_person_id is not null
 *   and record.known_from <= :known_at!
 *   and record.record_id > :after_record_id!
 * order by record.record_id
 * limit :page_size!
 * ```
 */
export const addressRecords = new PreparedQuery<IAddressRecordsParams,IAddressRecordsResult>(addressRecordsIR);


