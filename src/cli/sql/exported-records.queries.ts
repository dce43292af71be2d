/** Types generated for queries found in "src/cli/sql/exported-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ExportedRecords' parameters type */
export interface IExportedRecordsParams {
  after_record_id: number;
  page_size: number;
  today: string;
}

/** 'ExportedRecords' return type */
export interface IExportedRecordsResult {
  delivery_id: string;
  file_name: string;
  person_id: string | null;
  record_id: number;
  row_number: number;
  source: string;
}

/** 'ExportedRecords' query type */
export interface IExportedRecordsQuery {
  params: IExportedRecordsParams;
  result: IExportedRecordsResult;
}

const exportedRecordsIR: any = {"usedParamSet":{"after_record_id":true,"today":true,"page_size":true},"params":[{"name":"after_record_id","required":true,"transform":{"type":"scalar"},"locs":[{"a":575,"b":591}]},{"name":"today","required":true,"transform":{"type":"scalar"},"locs":[{"a":708,"b":714}]},{"name":"page_size","required":true,"transform":{"type":"scalar"},"locs":[{"a":761,"b":771}]}],"statement":"-- Of which delivered row is each source record, and which person is it taken for now, a page at a time?\n--   Nobody whose data may only be kept is among them.\n--   after_record_id  the last record of the page before\nselect\n  record.record_id,\n  record.delivery_id,\n  delivery.source,\n  delivery.file_name,\n  record.row_number,\n  member.person_id as \"person_id?\"\nfrom source_record as record\njoin delivery using (delivery_id)\nleft join person_member as member\n  on member.source_person_id = record.source_person_id\n  and member.known_to = 'infinity'\nwhere record.record_id > :after_record_id!\n  and (\n    member.person_id is null\n    or member.person_id <> all (array(select people_with_right('restriction', :today!::date)))\n  )\norder by record.record_id\nlimit :page_size!"};

/**
 * Query generated from SQL:
 * ```
 * -- Of which delivered row is each source record, and which person is it taken for now, a page at a time?
 * --   Nobody whose data may only be kept is among them.
 * --   after_record_id  the last record of the page before
 * select
 *   record.record_id,
 *   record.delivery_id,
 *   delivery.source,
 *   delivery.file_name,
 *   record.row_number,
 *   member.person_id as "person_id?"
 * from source_record as record
 * join delivery using (delivery_id)
 * left join person_member as member
 *   on member.source_person_id = record.source_person_id
 *   and member.known_to = 'infinity'
 * where record.record_id > :after_record_id!
 *   and (
 *     member.person_id is null
 *     or member.person_id <> all (array(select people_with_right('restriction', :today!::date)))
 *   )
 * order by record.record_id
 * limit :page_size!
 * ```
 */
export const exportedRecords = new PreparedQuery<IExportedRecordsParams,IExportedRecordsResult>(exportedRecordsIR);


