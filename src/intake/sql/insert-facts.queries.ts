/** Types generated for queries found in "src/intake/sql/insert-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InsertFacts' parameters type */
export interface IInsertFactsParams {
  at: DateOrString;
  source: string;
}

/** 'InsertFacts' return type */
export type IInsertFactsResult = void;

/** 'InsertFacts' query type */
export interface IInsertFactsQuery {
  params: IInsertFactsParams;
  result: IInsertFactsResult;
}

const insertFactsIR: any = {"usedParamSet":{"at":true,"source":true},"params":[{"name":"at","required":true,"transform":{"type":"scalar"},"locs":[{"a":323,"b":326}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":479,"b":486}]}],"statement":"-- Store the facts that the delivery's new records state.\ninsert into fact (record_id, source_person_id, kind, code, role, valid_from, valid_to, amount, known_from)\nselect\n  stated.record_id,\n  person.source_person_id,\n  stated.kind,\n  stated.code,\n  stated.role,\n  stated.valid_from,\n  stated.valid_to,\n  stated.amount,\n  :at!::timestamptz\nfrom incoming_fact as stated\njoin incoming_row as row on row.record_id = stated.record_id\njoin source_person as person on person.source = :source! and person.key_digest = row.person_digest\nwhere row.fate = 'stands'"};

/**
 * Query generated from SQL:
 * ```
 * -- Store the facts that the delivery's new records state.
 * insert into fact (record_id, source_person_id, kind, code, role, valid_from, valid_to, amount, known_from)
 * select
 *   stated.record_id,
 *   person.source_person_id,
 *   stated.kind,
 *   stated.code,
 *   stated.role,
 *   stated.valid_from,
 *   stated.valid_to,
 *   stated.amount,
 *   :at!::timestamptz
 * from incoming_fact as stated
 * join incoming_row as row on row.record_id = stated.record_id
 * join source_person as person on person.source = :source! and person.key_digest = row.person_digest
 * where row.fate = 'stands'
 * ```
 */
export const insertFacts = new PreparedQuery<IInsertFactsParams,IInsertFactsResult>(insertFactsIR);


