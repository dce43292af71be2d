/** Types generated for queries found in "src/intake/sql/close-records.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CloseRecords' parameters type */
export interface ICloseRecordsParams {
  at: DateOrString;
}

/** 'CloseRecords' return type */
export type ICloseRecordsResult = void;

/** 'CloseRecords' query type */
export interface ICloseRecordsQuery {
  params: ICloseRecordsParams;
  result: ICloseRecordsResult;
}

const closeRecordsIR: any = {"usedParamSet":{"at":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":97,"b":100}]}],"statement":"-- Say until when the outgoing records were known.\nupdate source_record as record\nset known_to = :at!\nfrom outgoing_record as outgoing\nwhere record.record_id = outgoing.record_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Say until when the outgoing records were known.
 * update source_record as record
 * set known_to = :at!
 * from outgoing_record as outgoing
 * where record.record_id = outgoing.record_id
 * ```
 */
export const closeRecords = new PreparedQuery<ICloseRecordsParams,ICloseRecordsResult>(closeRecordsIR);


