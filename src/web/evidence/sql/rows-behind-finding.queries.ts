/** Types generated for queries found in "src/web/evidence/sql/rows-behind-finding.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'RowsBehindFinding' parameters type */
export interface IRowsBehindFindingParams {
  findingId: number;
}

/** 'RowsBehindFinding' return type */
export interface IRowsBehindFindingResult {
  current_as_of: string | null;
  delivery_id: string;
  edition: string;
  file_kind: string;
  file_name: string;
  kinds: stringArray;
  line_number: number;
  person_id: string | null;
  protected: boolean;
  received_on: string;
  record_id: number;
  row_number: number;
  source: string;
  source_person_id: number | null;
}

/** 'RowsBehindFinding' query type */
export interface IRowsBehindFindingQuery {
  params: IRowsBehindFindingParams;
  result: IRowsBehindFindingResult;
}

const rowsBehindFindingIR: any = {"usedParamSet":{"findingId":true},"params":[{"name":"findingId","required":true,"transform":{"type":"scalar"},"locs":[{"a":721,"b":731}]}],"statement":"-- Which rows of which files stand behind this finding, what does each state, and about whom?\nselect\n  record.record_id,\n  record.source,\n  record.file_kind,\n  record.row_number,\n  record.line_number,\n  record.protected,\n  record.source_person_id,\n  delivery.delivery_id,\n  delivery.edition,\n  delivery.file_name,\n  delivery.received_on,\n  delivery.current_as_of,\n  member.person_id as \"person_id?\",\n  array_agg(distinct fact.kind) as \"kinds!\"\nfrom finding_fact\njoin fact using (fact_id)\njoin source_record as record using (record_id)\njoin delivery using (delivery_id)\nleft join person_member as member\n  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'\nwhere finding_fact.finding_id = :findingId!\ngroup by\n  record.record_id, record.source, record.file_kind, record.row_number, record.line_number, record.protected,\n  record.source_person_id, delivery.delivery_id, delivery.edition, delivery.file_name, delivery.received_on,\n  delivery.current_as_of, member.person_id\norder by delivery.received_on, record.record_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which rows of which files stand behind this finding, what does each state, and about whom?
 * select
 *   record.record_id,
 *   record.source,
 *   record.file_kind,
 *   record.row_number,
 *   record.line_number,
 *   record.protected,
 *   record.source_person_id,
 *   delivery.delivery_id,
 *   delivery.edition,
 *   delivery.file_name,
 *   delivery.received_on,
 *   delivery.current_as_of,
 *   member.person_id as "person_id?",
 *   array_agg(distinct fact.kind) as "kinds!"
 * from finding_fact
 * join fact using (fact_id)
 * join source_record as record using (record_id)
 * join delivery using (delivery_id)
 * left join person_member as member
 *   on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
 * where finding_fact.finding_id = :findingId!
 * group by
 *   record.record_id, record.source, record.file_kind, record.row_number, record.line_number, record.protected,
 *   record.source_person_id, delivery.delivery_id, delivery.edition, delivery.file_name, delivery.received_on,
 *   delivery.current_as_of, member.person_id
 * order by delivery.received_on, record.record_id
 * ```
 */
export const rowsBehindFinding = new PreparedQuery<IRowsBehindFindingParams,IRowsBehindFindingResult>(rowsBehindFindingIR);


