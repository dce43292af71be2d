/** Types generated for queries found in "src/outcomes/sql/facts-of-results.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'FactsOfResults' parameters type */
export interface IFactsOfResultsParams {
  known_at: DateOrString;
  outcome_result_ids: numberArray;
}

/** 'FactsOfResults' return type */
export interface IFactsOfResultsResult {
  amount: number | null;
  code: string | null;
  content_digest: string;
  content_sha256: string;
  delivery_id: string;
  fact_id: number;
  file_kind: string;
  file_name: string;
  in_window: string;
  kind: string;
  line_number: number;
  outcome_result_id: number;
  person_id: string | null;
  received_on: string;
  role: string | null;
  row_number: number;
  source: string;
  valid_from: string;
  valid_to: string | null;
}

/** 'FactsOfResults' query type */
export interface IFactsOfResultsQuery {
  params: IFactsOfResultsParams;
  result: IFactsOfResultsResult;
}

const factsOfResultsIR: any = {"usedParamSet":{"known_at":true,"outcome_result_ids":true},"params":[{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":795,"b":804},{"a":828,"b":837}]},{"name":"outcome_result_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":877,"b":896}]}],"statement":"-- Which facts lie in the windows of these results, about whom, and which row of which file states each?\nselect\n  behind.outcome_result_id,\n  behind.in_window,\n  fact.fact_id,\n  fact.kind,\n  fact.code,\n  fact.role,\n  fact.valid_from,\n  fact.valid_to,\n  fact.amount,\n  member.person_id as \"person_id?\",\n  record.source,\n  record.file_kind,\n  record.row_number,\n  record.line_number,\n  encode(record.content_digest, 'hex') as \"content_digest!\",\n  delivery.delivery_id,\n  delivery.file_name,\n  delivery.content_sha256,\n  delivery.received_on\nfrom outcome_result_fact as behind\njoin fact using (fact_id)\njoin source_record as record using (record_id)\njoin delivery using (delivery_id)\nleft join person_member as member\n  on member.source_person_id = fact.source_person_id\n  and member.known_from <= :known_at! and member.known_to > :known_at!\nwhere behind.outcome_result_id = any (:outcome_result_ids!::bigint[])\norder by behind.outcome_result_id, behind.in_window, fact.valid_from, fact.fact_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts lie in the windows of these results, about whom, and which row of which file states each?
 * select
 *   behind.outcome_result_id,
 *   behind.in_window,
 *   fact.fact_id,
 *   fact.kind,
 *   fact.code,
 *   fact.role,
 *   fact.valid_from,
 *   fact.valid_to,
 *   fact.amount,
 *   member.person_id as "person_id?",
 *   record.source,
 *   record.file_kind,
 *   record.row_number,
 *   record.line_number,
 *   encode(record.content_digest, 'hex') as "content_digest!",
 *   delivery.delivery_id,
 *   delivery.file_name,
 *   delivery.content_sha256,
 *   delivery.received_on
 * from outcome_result_fact as behind
 * join fact using (fact_id)
 * join source_record as record using (record_id)
 * join delivery using (delivery_id)
 * left join person_member as member
 *   on member.source_person_id = fact.source_person_id
 *   and member.known_from <= :known_at! and member.known_to > :known_at!
 * where behind.outcome_result_id = any (:outcome_result_ids!::bigint[])
 * order by behind.outcome_result_id, behind.in_window, fact.valid_from, fact.fact_id
 * ```
 */
export const factsOfResults = new PreparedQuery<IFactsOfResultsParams,IFactsOfResultsResult>(factsOfResultsIR);


