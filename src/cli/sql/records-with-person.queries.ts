/** Types generated for queries found in "src/cli/sql/records-with-person.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'RecordsWithPerson' parameters type */
export type IRecordsWithPersonParams = void;

/** 'RecordsWithPerson' return type */
export interface IRecordsWithPersonResult {
  file_name: string;
  person_id: string | null;
  row_number: number;
  source: string;
}

/** 'RecordsWithPerson' query type */
export interface IRecordsWithPersonQuery {
  params: IRecordsWithPersonParams;
  result: IRecordsWithPersonResult;
}

const recordsWithPersonIR: any = {"usedParamSet":{},"params":[],"statement":"-- Of which delivered row is each source record, and which person is it taken for?\nselect\n  delivery.source,\n  delivery.file_name,\n  record.row_number,\n  member.person_id as \"person_id?\"\nfrom source_record as record\njoin delivery using (delivery_id)\nleft join person_member as member\n  on member.source_person_id = record.source_person_id\n  and member.known_to = 'infinity'"};

/**
 * Query generated from SQL:
 * ```
 * -- Of which delivered row is each source record, and which person is it taken for?
 * select
 *   delivery.source,
 *   delivery.file_name,
 *   record.row_number,
 *   member.person_id as "person_id?"
 * from source_record as record
 * join delivery using (delivery_id)
 * left join person_member as member
 *   on member.source_person_id = record.source_person_id
 *   and member.known_to = 'infinity'
 * ```
 */
export const recordsWithPerson = new PreparedQuery<IRecordsWithPersonParams,IRecordsWithPersonResult>(recordsWithPersonIR);


