/** Types generated for queries found in "src/casework/sql/people-of-facts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'PeopleOfFacts' parameters type */
export interface IPeopleOfFactsParams {
  fact_ids: numberArray;
}

/** 'PeopleOfFacts' return type */
export interface IPeopleOfFactsResult {
  fact_id: number;
  person_id: string;
}

/** 'PeopleOfFacts' query type */
export interface IPeopleOfFactsQuery {
  params: IPeopleOfFactsParams;
  result: IPeopleOfFactsResult;
}

const peopleOfFactsIR: any = {"usedParamSet":{"fact_ids":true},"params":[{"name":"fact_ids","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":236}]}],"statement":"-- About whom is each of these facts?\nselect fact.fact_id, member.person_id\nfrom fact\njoin person_member as member\n  on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'\nwhere fact.fact_id = any (:fact_ids!::bigint[])"};

/**
 * Query generated from SQL:
 * ```
 * -- About whom is each of these facts?
 * select fact.fact_id, member.person_id
 * from fact
 * join person_member as member
 *   on member.source_person_id = fact.source_person_id and member.known_to = 'infinity'
 * where fact.fact_id = any (:fact_ids!::bigint[])
 * ```
 */
export const peopleOfFacts = new PreparedQuery<IPeopleOfFactsParams,IPeopleOfFactsResult>(peopleOfFactsIR);


