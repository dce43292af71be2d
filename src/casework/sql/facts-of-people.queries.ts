/** Types generated for queries found in "src/casework/sql/facts-of-people.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FactsOfPeople' parameters type */
export interface IFactsOfPeopleParams {
  kinds: stringArray;
  person_ids: stringArray;
}

/** 'FactsOfPeople' return type */
export interface IFactsOfPeopleResult {
  amount: number | null;
  code: string | null;
  edition: string;
  fact_id: number;
  kind: string;
  person_id: string;
  received_on: string;
  record_id: number;
  role: string | null;
  source: string;
  valid_from: string;
  valid_to: string | null;
}

/** 'FactsOfPeople' query type */
export interface IFactsOfPeopleQuery {
  params: IFactsOfPeopleParams;
  result: IFactsOfPeopleResult;
}

const factsOfPeopleIR: any = {"usedParamSet":{"person_ids":true,"kinds":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":732,"b":743}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":812,"b":818}]}],"statement":"-- What do partners' records state of these people now, and in which file does each stand? Nothing that was withdrawn,\n-- replaced or sealed.\n--   kinds  the kinds of fact that sentences have words for\nselect\n  member.person_id,\n  fact.fact_id,\n  fact.kind,\n  fact.code,\n  fact.role,\n  fact.valid_from,\n  fact.valid_to,\n  fact.amount,\n  record.record_id,\n  record.source,\n  delivery.edition,\n  delivery.received_on\nfrom person_member as member\njoin fact on fact.source_person_id = member.source_person_id and fact.known_to = 'infinity'\njoin source_record as record\n  on record.record_id = fact.record_id and record.known_to = 'infinity' and not record.identity_sealed\njoin delivery using (delivery_id)\nwhere member.person_id = any (:person_ids!::uuid[])\n  and member.known_to = 'infinity'\n  and fact.kind = any (:kinds!::text[])\norder by fact.valid_from, delivery.received_on, record.record_id, fact.fact_id"};

/**
 * Query generated from SQL:
 * ```
 * -- What do partners' records state of these people now, and in which file does each stand? Nothing that was withdrawn,
 * -- replaced or sealed.
 * --   kinds  the kinds of fact that sentences have words for
 * select
 *   member.person_id,
 *   fact.fact_id,
 *   fact.kind,
 *   fact.code,
 *   fact.role,
 *   fact.valid_from,
 *   fact.valid_to,
 *   fact.amount,
 *   record.record_id,
 *   record.source,
 *   delivery.edition,
 *   delivery.received_on
 * from person_member as member
 * join fact on fact.source_person_id = member.source_person_id and fact.known_to = 'infinity'
 * join source_record as record
 *   on record.record_id = fact.record_id and record.known_to = 'infinity' and not record.identity_sealed
 * join delivery using (delivery_id)
 * where member.person_id = any (:person_ids!::uuid[])
 *   and member.known_to = 'infinity'
 *   and fact.kind = any (:kinds!::text[])
 * order by fact.valid_from, delivery.received_on, record.record_id, fact.fact_id
 * ```
 */
export const factsOfPeople = new PreparedQuery<IFactsOfPeopleParams,IFactsOfPeopleResult>(factsOfPeopleIR);


