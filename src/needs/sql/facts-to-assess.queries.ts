/** Types generated for queries found in "src/needs/sql/facts-to-assess.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type stringArray = (string)[];

/** 'FactsToAssess' parameters type */
export interface IFactsToAssessParams {
  as_of: string;
  kinds: stringArray;
  known_at: DateOrString;
  person_ids: stringArray;
  since: string;
}

/** 'FactsToAssess' return type */
export interface IFactsToAssessResult {
  amount: number | null;
  code: string | null;
  fact_id: number;
  kind: string;
  person_id: string;
  role: string | null;
  valid_from: string;
  valid_to: string | null;
}

/** 'FactsToAssess' query type */
export interface IFactsToAssessQuery {
  params: IFactsToAssessParams;
  result: IFactsToAssessResult;
}

const factsToAssessIR: any = {"usedParamSet":{"person_ids":true,"known_at":true,"kinds":true,"as_of":true,"since":true},"params":[{"name":"person_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":414,"b":425}]},{"name":"known_at","required":true,"transform":{"type":"scalar"},"locs":[{"a":463,"b":472},{"a":496,"b":505},{"a":532,"b":541},{"a":563,"b":572}]},{"name":"kinds","required":true,"transform":{"type":"scalar"},"locs":[{"a":597,"b":603}]},{"name":"as_of","required":true,"transform":{"type":"scalar"},"locs":[{"a":639,"b":645}]},{"name":"since","required":true,"transform":{"type":"scalar"},"locs":[{"a":695,"b":701}]}],"statement":"-- Which facts about these people, as known at a moment, can bear on a day?\n--   kinds  what the edition's rules ask about\n--   since  facts that were over before this day bear on no rule\nselect\n  linked.person_id,\n  fact.fact_id,\n  fact.kind,\n  fact.code,\n  fact.role,\n  fact.valid_from,\n  fact.valid_to,\n  fact.amount\nfrom person_member as linked\njoin fact using (source_person_id)\nwhere linked.person_id = any (:person_ids!::uuid[])\n  and linked.known_from <= :known_at! and linked.known_to > :known_at!\n  and fact.known_from <= :known_at! and fact.known_to > :known_at!\n  and fact.kind = any (:kinds!::text[])\n  and fact.valid_from <= :as_of!\n  and (fact.valid_to is null or fact.valid_to > :since!)"};

/**
 * Query generated from SQL:
 * ```
 * -- Which facts about these people, as known at a moment, can bear on a day?
 * --   kinds  what the edition's rules ask about
 * --   since  facts that were over before this day bear on no rule
 * select
 *   linked.person_id,
 *   fact.fact_id,
 *   fact.kind,
 *   fact.code,
 *   fact.role,
 *   fact.valid_from,
 *   fact.valid_to,
 *   fact.amount
 * from person_member as linked
 * join fact using (source_person_id)
 * where linked.person_id = any (:person_ids!::uuid[])
 *   and linked.known_from <= :known_at! and linked.known_to > :known_at!
 *   and fact.known_from <= :known_at! and fact.known_to > :known_at!
 *   and fact.kind = any (:kinds!::text[])
 *   and fact.valid_from <= :as_of!
 *   and (fact.valid_to is null or fact.valid_to > :since!)
 * ```
 */
export const factsToAssess = new PreparedQuery<IFactsToAssessParams,IFactsToAssessResult>(factsToAssessIR);


