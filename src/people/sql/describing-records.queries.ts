/** Types generated for queries found in "src/people/sql/describing-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'DescribingRecords' parameters type */
export interface IDescribingRecordsParams {
  after_record_id: number;
  after_source_person_id: number;
  except_source_person_ids: numberArray;
  known_at: DateOrString;
  page_size: number;
  source_person_ids?: numberArray | null | void;
}

/** 'DescribingRecords' return type */
export interface IDescribingRecordsResult {
  current: boolean;
  identity_sealed: boolean;
  protected: boolean;
  received_on: string;
  record_id: number;
  sealed: Buffer;
  source: string;
  source_person_id: number;
}

/** 'DescribingRecords' query type */
export interface IDescribingRecordsQuery {
  params: IDescribingRecordsParams;
  result: IDescribingRecordsResult;
}

const describingRecordsIR: any = {"usedParamSet":{"known_at":true,"after_source_person_id":true,"after_record_id":true,"source_person_ids":true,"except_source_person_ids":true,"page_size":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":697,"b":706},{"a":853,"b":862}]},{"name":"after_source_person_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":917,"b":940}]},{"name":"after_record_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":951,"b":967}]},{"name":"source_person_ids","required":false,"transform":{"type":"scalar"},"locs":[{"a":985,"b":1002},{"a":1056,"b":1073}]},{"name":"except_source_person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":1115,"b":1140}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":1210,"b":1220}]}],"statement":"-- What has each source ever said of who each of its people is, a page at a time in order of source person and record?\n--   known_at                                the moment to look back from\n--   after_source_person_id, after_record_id the last record of the page before\n--   source_person_ids                       null for all\n--   except_source_person_ids                whose records are left closed\n-- Records replaced by that moment are included and say so: former names and addresses still tell who someone is.\nselect\n  record.source_person_id as \"source_person_id!\",\n  record.record_id,\n  record.source,\n  record.protected,\n  record.identity_sealed,\n  record.sealed,\n  record.known_to > :known_at! as \"current!\",\n  record.known_from::date as \"received_on!\"\nfrom source_record as record\nwhere record.describes_person\n  and record.known_from <= :known_at!\n  and (record.source_person_id, record.record_id) > (:after_source_person_id!::bigint, :after_record_id!::bigint)\n  and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))\n  and record.source_person_id <> all (:except_source_person_ids!::bigint[])\norder by record.source_person_id, record.record_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- What has each source ever said of who each of its people is, a page at a time in order of source person and record?
 * --   known_at                                the moment to look back from
 * --   after_source_person_id, after_record_id the last record of the page before
 * --   source_person_ids                       null for all
 * --   except_source_person_ids                whose records are left closed
 * -- Records replaced by that moment are included and say so: former names and addresses still tell who someone is.
 * select
 *   record.source_person_id as "source_person_id!",
 *   record.record_id,
 *   record.source,
 *   record.protected,
 *   record.identity_sealed,
 *   record.sealed,
 *   record.known_to > :known_at! as "current!",
 *   record.known_from::date as "received_on!"
 * from source_record as record
 * where record.describes_person
 *   and record.known_from <= :known_at!
 *   and (record.source_person_id, record.record_id) > (:after_source_person_id!::bigint, :after_record_id!::bigint)
 *   and (:source_person_ids::bigint[] is null or record.source_person_id = any (:source_person_ids))
 *   and record.source_person_id <> all (:except_source_person_ids!::bigint[])
 * order by record.source_person_id, record.record_id
 * limit :page_size!
 * ```
 */
export const describingRecords = new PreparedQuery<IDescribingRecordsParams,IDescribingRecordsResult>(describingRecordsIR);


